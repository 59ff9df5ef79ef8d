using System.Net;
using System.Text;
using System.Text.Json;
using DomRules.Api.Hosting;
using DomRules.Api.Tests.Hosting;
using DomRules.Operations.Serving;

namespace DomRules.Api.Tests.Overload;

/// <summary>More than the disk can take, and the same thing twice at once.</summary>
public sealed class OverloadTests
{
    private static readonly ApiOptions Quiet = new() { Tick = TimeSpan.FromHours(1), RequestsPerSecond = 1_000_000, Burst = 1_000_000 };

    [Fact]
    public async Task Queue_ThatIsFull_Answers429WithRetryAfterAndDoesNothing()
    {
        await using var store = new GatedStore();
        await using var api = await ServedApi.StartAsync(store, Quiet, queued: new CommitQueueOptions { Capacity = 3 });
        var atWork = store.Close();
        var first = PlaceAsync(api, "first");
        await atWork;
        var waiting = Enumerable.Range(1, 3).Select(i => PlaceAsync(api, FormattableString.Invariant($"w{i}"))).ToList();
        await UntilAsync(() => api.Queue.Waiting == 3);

        using var refused = await PlaceAsync(api, "refused");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeGreaterThanOrEqualTo(1);
        JsonSerializer.Deserialize<JsonElement>(await refused.Content.ReadAsStringAsync()).GetProperty("code").GetString().ShouldBe("overloaded");
        (await api.SendAsync("GET", "/v1/orders")).Status.ShouldBe(200);
        store.Open();
        foreach (var answered in await Task.WhenAll(waiting.Append(first)))
        {
            using (answered)
            {
                answered.StatusCode.ShouldBe(HttpStatusCode.OK);
            }
        }

        api.Queue.Live.State.Orders.Keys.Order(StringComparer.Ordinal).ShouldBe(["first", "w1", "w2", "w3"]);
        using var again = await PlaceAsync(api, "refused");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Request_WhoseKeyIsAtWork_Is409UntilItIsAnsweredAndThenTheSame()
    {
        await using var store = new GatedStore();
        await using var api = await ServedApi.StartAsync(store, Quiet);
        var atWork = store.Close();
        var first = PlaceAsync(api, "once");
        await atWork;

        using var second = await PlaceAsync(api, "once");

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        second.Headers.RetryAfter.ShouldNotBeNull();
        JsonSerializer.Deserialize<JsonElement>(await second.Content.ReadAsStringAsync()).GetProperty("code").GetString().ShouldBe("in_flight");
        store.Open();
        using var answered = await first;
        using var third = await PlaceAsync(api, "once");
        (third.StatusCode, await third.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.OK, await answered.Content.ReadAsStringAsync()));
        third.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        api.Queue.Live.State.Orders.Count.ShouldBe(1);
    }

    /// <summary>The client goes away in the middle of its lines: what it sent is done once or not at all, and the whole sent again under the same key completes it.</summary>
    [Fact]
    public async Task Bulk_WhoseClientIsGoneInTheMiddle_IsCompletedByTheSameRequestAgain()
    {
        await using var store = new GatedStore();
        await using var api = await ServedApi.StartAsync(store, Quiet);
        var lines = Enumerable.Range(1, 40).Select(i => $$"""{"do":"order","order":{{TestOrders.Tent(FormattableString.Invariant($"b{i}"))}}}""").ToList();
        using (var client = new LeavingClient())
        {
            await client.SendAsync(api.Client, "/v1/bulk", "import", lines.Take(20));
            await client.ReadAsync(5);
        }

        await api.Queue.TickAsync();
        var stands = api.Queue.Live.State.Orders;
        stands.Count.ShouldBeInRange(5, 20);
        stands.Keys.ShouldBe(Enumerable.Range(1, stands.Count).Select(i => FormattableString.Invariant($"b{i}")), ignoreOrder: true);

        var whole = await api.LinesAsync("/v1/bulk", string.Join('\n', lines), "import");
        for (var again = 0; again < 100 && !whole[^1].GetProperty("done").GetBoolean(); again++)
        {
            whole = await api.LinesAsync("/v1/bulk", string.Join('\n', lines), "import");
        }

        whole[^1].ToString().ShouldBe("""{"done":true,"lines":40,"failed":0}""");
        whole.Count(line => line.TryGetProperty("replayed", out _)).ShouldBeGreaterThanOrEqualTo(stands.Count);
        api.Queue.Live.State.Orders.Count.ShouldBe(40);
        (await api.JsonAsync("GET", "/v1/audit?kind=order&limit=500")).GetProperty("entries").GetArrayLength().ShouldBe(40);
    }

    [Fact]
    public async Task Publish_OnWhatIsNotLiveAnyMore_Is412AndChangesNothing()
    {
        await using var api = await ServedApi.StartAsync();
        var version = (await api.JsonAsync("POST", "/v1/libraries", TestLibraries.HoldsAll, 201)).GetProperty("version").GetString()!;
        using var read = await api.Client.GetAsync(new Uri($"/v1/versions/{version}", UriKind.Relative));
        var tag = read.Headers.ETag!.Tag;

        (await PutAsync(api, version, "If-None-Match", "*")).Status.ShouldBe(200);
        var stale = await PutAsync(api, version, "If-Match", $"\"{new string('0', 64)}\"");
        var occupied = await PutAsync(api, version, "If-None-Match", "*");

        foreach (var (status, body) in new[] { stale, occupied })
        {
            status.ShouldBe(412, body);
            JsonSerializer.Deserialize<JsonElement>(body).GetProperty("code").GetString().ShouldBe("not_the_expected_version");
        }

        (await api.JsonAsync("GET", "/v1/audit?kind=publish&subject=EU")).GetProperty("entries").EnumerateArray().Count(entry => entry.GetProperty("actor").GetString() == "tester").ShouldBe(1);
        (await PutAsync(api, version, "If-Match", tag)).Status.ShouldBe(200);
    }

    private static async Task<(int Status, string Body)> PutAsync(ServedApi api, string version, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/v1/live/EU") { Content = new StringContent($$"""{"version":"{{version}}","because":"test"}""", Encoding.UTF8, "application/json"), Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() }, { header, value } } };
        using var answer = await api.Client.SendAsync(request);
        return ((int)answer.StatusCode, await ServedApi.ReadAsync(request, answer));
    }

    private static async Task<HttpResponseMessage> PlaceAsync(ServedApi api, string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/orders") { Content = new StringContent(TestOrders.Tent(id), Encoding.UTF8, "application/json"), Headers = { { "Idempotency-Key", id } } };
        return await api.Client.SendAsync(request);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var end = TimeProvider.System.GetUtcNow().AddSeconds(30); !isSo();)
        {
            TimeProvider.System.GetUtcNow().ShouldBeLessThan(end);
            await Task.Yield();
        }
    }
}
