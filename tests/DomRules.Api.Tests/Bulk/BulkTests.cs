using System.Text;
using DomRules.Api.Access;
using DomRules.Api.Tests.Hosting;

namespace DomRules.Api.Tests.Bulk;

public sealed class BulkTests
{
    [Fact]
    public async Task Lines_OfOneOrder_AreDoneInTheirOrder()
    {
        await using var api = await ServedApi.StartAsync();
        var lines = string.Join('\n', Enumerable.Range(1, 100).SelectMany(i => new[] { Place(FormattableString.Invariant($"o{i}")), $$"""{"do":"cancel","order":"o{{i}}"}""" }));

        var answers = await api.LinesAsync("/v1/bulk", lines);

        answers.SkipLast(1).Select(line => line.GetProperty("line").GetInt32()).ShouldBe(Enumerable.Range(1, 200));
        answers.SkipLast(1).ShouldAllBe(line => line.GetProperty("status").GetInt32() == 200);
        answers[^1].ToString().ShouldBe("""{"done":true,"lines":200,"failed":0}""");
        api.Queue.Live.State.Orders.Values.ShouldAllBe(life => life.Status == Model.Life.OrderStatus.Cancelled);
    }

    [Fact]
    public async Task Whole_SentTwiceUnderOneKey_IsDoneOnce()
    {
        await using var api = await ServedApi.StartAsync();
        var lines = string.Join('\n', Enumerable.Range(1, 20).Select(i => Place(FormattableString.Invariant($"o{i}"))));

        var first = await api.LinesAsync("/v1/bulk", lines, "once");
        var head = await api.Store.Commits.HeadAsync();
        var second = await api.LinesAsync("/v1/bulk", lines, "once");

        (await api.Store.Commits.HeadAsync()).ShouldBe(head);
        second.SkipLast(1).ShouldAllBe(line => line.GetProperty("replayed").GetBoolean());
        second.SkipLast(1).Select(line => line.GetProperty("answer").GetRawText()).ShouldBe(first.SkipLast(1).Select(line => line.GetProperty("answer").GetRawText()));
        var other = await api.LinesAsync("/v1/bulk", Place("other"), "once");
        (other[0].GetProperty("status").GetInt32(), other[0].GetProperty("answer").GetProperty("code").GetString()).ShouldBe((422, "key_reused"));
    }

    [Theory]
    [InlineData("""{"do":"order"}""", 400, "invalid_input")]
    [InlineData("""{"do":"dance"}""", 400, "invalid_input")]
    [InlineData("""{"do":"pass"}""", 400, "invalid_input")]
    [InlineData("""{"at":"2026-11-20T09:00:00Z","do":"confirm","order":"1"}""", 400, "invalid_json")]
    [InlineData("""{"order":"1"}""", 400, "invalid_json")]
    [InlineData("nonsense", 400, "invalid_json")]
    [InlineData("""{"do":"confirm","order":"unknown"}""", 409, "refused")]
    public async Task BadLine_BetweenGoodOnes_IsToldAndTheRestGoOn(string line, int status, string code)
    {
        await using var api = await ServedApi.StartAsync();

        var answers = await api.LinesAsync("/v1/bulk", $"{Place("1")}\n\n{line}\r\n{Place("2")}\n");

        answers.SkipLast(1).Select(one => (one.GetProperty("line").GetInt32(), one.GetProperty("status").GetInt32())).ShouldBe([(1, 200), (3, status), (4, 200)], answers[1].ToString());
        answers[1].GetProperty("answer").GetProperty("code").GetString().ShouldBe(code, answers[1].ToString());
    }

    [Fact]
    public async Task Line_LongerThanALineMayBe_EndsTheWholePolitely()
    {
        await using var api = await ServedApi.StartAsync();

        var answers = await api.LinesAsync("/v1/bulk", $"{Place("1")}\n{new string('x', 300_000)}\n{Place("2")}\n");

        answers.Select(one => one.TryGetProperty("status", out var status) ? status.GetInt32() : 0).ShouldBe([200, 413, 0]);
        answers[^1].GetProperty("done").GetBoolean().ShouldBeFalse();
        answers[^1].GetProperty("from").GetInt32().ShouldBe(2);
        answers[^1].GetProperty("detail").GetString().ShouldBe("This line is too long, and none after it was read. Send those from this one on, this one shorter or left out, under a new key.");
    }

    [Fact]
    public async Task Key_WithoutTheScopeOfALine_IsToldAtThatLine()
    {
        await using var api = await ServedApi.StartAsync(scopes: Scope.WriteOrders);

        var answers = await api.LinesAsync("/v1/bulk", Place("1") + "\n" + """{"do":"count","node":"BER_DC","sku":"TENT-4","onHand":"3"}""");

        answers.SkipLast(1).Select(one => one.GetProperty("status").GetInt32()).ShouldBe([200, 403]);
    }

    [Fact]
    public async Task Body_NotSaidToBeLines_IsRefused()
    {
        await using var api = await ServedApi.StartAsync();

        (await api.SendAsync("POST", "/v1/bulk", Place("1"))).Status.ShouldBe(415);
        using var nameless = new HttpRequestMessage(HttpMethod.Post, "/v1/bulk") { Content = new StringContent(Place("1"), Encoding.UTF8, "application/x-ndjson") };
        using var answer = await api.Client.SendAsync(nameless);
        ((int)answer.StatusCode).ShouldBe(400);
    }

    private static string Place(string id) => $$"""{"do":"order","order":{{TestOrders.Tent(id)}}}""";
}
