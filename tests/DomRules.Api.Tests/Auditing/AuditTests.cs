using System.Security.Cryptography;
using System.Text;
using DomRules.Api.Tests.Hosting;

namespace DomRules.Api.Tests.Auditing;

public sealed class AuditTests
{
    [Fact]
    public async Task Entry_OfAnOrder_HashesToWhatItSaysAndShowsWhatWasWanted()
    {
        await using var api = await ServedApi.StartAsync();
        await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent("2001"));

        var entry = (await api.JsonAsync("GET", "/v1/audit?kind=order&subject=2001")).GetProperty("entries")[0];

        entry.GetProperty("actor").GetString().ShouldBe("tester");
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.GetProperty("line").GetString()!))).ShouldBe(entry.GetProperty("hash").GetString());
        var whole = await api.JsonAsync("GET", $"/v1/audit/{entry.GetProperty("number").GetInt64()}");
        whole.GetProperty("command").GetProperty("do").GetString().ShouldBe("order");
        whole.GetProperty("events").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task List_PageByPage_IsTheWholeChainBackwards()
    {
        await using var api = await ServedApi.StartAsync();
        for (var i = 0; i < 4; i++)
        {
            await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent(FormattableString.Invariant($"o{i}")));
        }

        var numbers = new List<long>();
        var cursor = "";
        do
        {
            var page = await api.JsonAsync("GET", $"/v1/audit?limit=2{cursor}");
            numbers.AddRange(page.GetProperty("entries").EnumerateArray().Select(one => one.GetProperty("number").GetInt64()));
            cursor = page.TryGetProperty("next", out var next) ? $"&cursor={next.GetString()}" : "";
        }
        while (cursor.Length > 0);

        numbers.Count.ShouldBeGreaterThanOrEqualTo(6);
        numbers.ShouldBe(Enumerable.Range(1, numbers.Count).Reverse().Select(number => (long)number));
    }

    [Fact]
    public async Task Checkpoint_NamesTheEndOfTheChain()
    {
        await using var api = await ServedApi.StartAsync();

        var checkpoint = await api.JsonAsync("GET", "/v1/audit/checkpoint");

        checkpoint.GetProperty("hash").GetString().ShouldBe((await api.Store.Commits.HeadAsync()).Hash);
        checkpoint.GetProperty("checkpoint").GetString()!.ShouldContain(checkpoint.GetProperty("hash").GetString()!);
    }
}
