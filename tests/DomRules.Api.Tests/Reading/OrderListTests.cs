using DomRules.Api.Tests.Hosting;

namespace DomRules.Api.Tests.Reading;

public sealed class OrderListTests
{
    [Fact]
    public async Task Orders_PageByPage_HasEachOnceTheNewestFirst()
    {
        await using var api = await ServedApi.StartAsync();
        for (var i = 1; i <= 5; i++)
        {
            await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent(FormattableString.Invariant($"o{i}"), i == 5 ? 1_000_000 : 1));
        }

        var first = await api.JsonAsync("GET", "/v1/orders?limit=3");
        var rest = await api.JsonAsync("GET", $"/v1/orders?limit=3&cursor={first.GetProperty("next").GetString()}");

        var ids = first.GetProperty("orders").EnumerateArray().Concat(rest.GetProperty("orders").EnumerateArray()).Select(one => one.GetProperty("order").GetString()!).ToList();
        ids.ShouldBe(["o1", "o2", "o3", "o4", "o5"], ignoreOrder: true);
        ids.Select(id => api.Queue.Live.State.Orders[id].PlacedAt).ShouldBe(ids.Select(id => api.Queue.Live.State.Orders[id].PlacedAt).OrderDescending());
        rest.TryGetProperty("next", out _).ShouldBeFalse();
        (await api.JsonAsync("GET", "/v1/orders?status=reserved")).GetProperty("orders").EnumerateArray().ShouldAllBe(one => one.GetProperty("status").GetString() == "reserved");
        (await api.JsonAsync("GET", "/v1/orders?status=reserved")).GetProperty("orders").GetArrayLength().ShouldBe(4);
    }

    [Theory]
    [InlineData("/v1/orders?status=lost", "`status` is one of promised, cancelled, held")]
    [InlineData("/v1/orders?limit=0", "`limit` is a number from 1 to 500")]
    [InlineData("/v1/orders?cursor=%21", "`cursor` is the `next` of the page before")]
    [InlineData("/v1/orders?cursor=zzz", "`cursor` is the `next` of the page before")]
    [InlineData("/v1/orders?state=held", "`state` is no filter")]
    [InlineData("/v1/holds?overdue=maybe", "`overdue` is true or false")]
    public async Task List_AskedWrongly_SaysWhatItTakes(string path, string words)
    {
        await using var api = await ServedApi.StartAsync();

        (await api.JsonAsync("GET", path, status: 400)).GetProperty("detail").GetString()!.ShouldStartWith(words);
    }

    [Fact]
    public async Task Holds_OfAQueue_AreListedWithWhatTheyWaitFor()
    {
        await using var api = await ServedApi.StartAsync();
        await api.JsonAsync("POST", "/v1/orders", TestOrders.Tent("huge", 1_000_000));
        var held = api.Queue.Live.State.Orders.Values.SelectMany(life => life.Holds.Select(hold => (life.Order.Id, hold.Rule))).ToList();

        var listed = (await api.JsonAsync("GET", "/v1/holds")).GetProperty("holds").EnumerateArray().Select(one => (one.GetProperty("order").GetString()!, one.GetProperty("rule").GetString()!)).ToList();

        held.ShouldNotBeEmpty();
        listed.ShouldBe(held);
        (await api.JsonAsync("GET", "/v1/holds?queue=nobody")).GetProperty("holds").GetArrayLength().ShouldBe(0);
    }
}
