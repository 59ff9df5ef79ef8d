using DomRules.Model.Life;
using DomRules.Operations.Serving;
using DomRules.Reliability.Tests.Requests;
using DomRules.Reliability.Tests.Stores;
using DomRules.Store.Commits;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests.Contention;

/// <summary>A node's day, a share, an arrival and what may be outstanding: many want more of each than there is, and none passes its limit.</summary>
public sealed class CounterTests(ITestOutputHelper output)
{
    private const int Requests = 50;
    private const int Day = 5;
    private const int Share = 8;
    private const int Arriving = 7;
    private const int Outstanding = 9;

    private const string Policy = """
        policy counters currency EUR
        queue desk "Desk"
        promise {
          rule inbound when line.sku is "ARRIVES" then count incoming within 5 days because "Is on its way"
          rule to_order when line.sku is "LATER" then backorder up to 9 within 14 days because "Made to order"
        }
        allocation { rule part when line.sku is "SHARED" then share 20 % because "At most a fifth" }
        sourcing { rank by { fewest shipments, lowest node.rank } }
        """;

    private const string Network = """
        {"asOf":"2026-11-20T08:00:00Z","markets":[{"id":"DE","countries":["DE"],"currency":"EUR","timeZone":"Europe/Berlin"}],
         "nodes":[{"id":"BUSY","kind":"store","country":"DE","timeZone":"Europe/Berlin","capabilities":["ship"],"capacity":{"unit":"orders","perDay":5,"hard":true}},
                  {"id":"WIDE","kind":"warehouse","country":"DE","timeZone":"Europe/Berlin","capabilities":["ship"]}],
         "products":[{"sku":"HANDS"},{"sku":"SHARED"},{"sku":"ARRIVES"},{"sku":"LATER"}],
         "stock":[{"node":"BUSY","sku":"HANDS","onHand":"1000"},{"node":"WIDE","sku":"SHARED","onHand":"40"},
                  {"node":"WIDE","sku":"ARRIVES","onHand":"0","incoming":[{"quantity":"7","on":"2026-11-23"}]},{"node":"WIDE","sku":"LATER","onHand":"0"}]}
        """;

    private static readonly string[] Skus = ["HANDS", "SHARED", "ARRIVES", "LATER"];

    [Theory, InlineData(StoreKind.Memory), InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Counters_ManyWantMoreThanThereIs_NeverPassTheirLimits(StoreKind kind)
    {
        var rounds = Scale.Of(1, 100);
        for (var round = 0; round < rounds; round++)
        {
            await using var served = await ServedStore.OpenAsync(kind, Policy, Network, clock: new HandClock(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero)));
            await Task.WhenAll(Enumerable.Range(0, Requests * Skus.Length).Select(i => OrderAsync(served, i)));
            await CheckAsync(served);
        }

        output.WriteLine($"{kind}: {rounds} rounds of {Requests} requests at once for each counter, two processes: the day {Day} of {Day}, the share {Share} of {Share}, the arrival {Arriving} of {Arriving}, backorder {Outstanding} of {Outstanding}; none passed");
    }

    private static async Task OrderAsync(ServedStore served, int i)
    {
        var id = FormattableString.Invariant($"o{i}");
        var order = $$"""{"id":"{{id}}","currency":"EUR","destination":{"country":"DE"},"lines":[{"sku":"{{Skus[i % Skus.Length]}}","quantity":"1","unitPrice":"10"}]}""";
        (await served[i / Skus.Length].PlaceAsync(id, order)).Status.ShouldBe(200);
    }

    private static async Task CheckAsync(ServedStore served)
    {
        var live = await served.SoundAsync();
        Planned(live, "HANDS").ShouldBe(Day);
        live.State.Capacity.Values.SelectMany(nodes => nodes).Where(node => node.Key == "BUSY").Sum(node => node.Value).ShouldBe(Day);
        (await HeldAsync(served, "SHARED", "on_hand")).ShouldBe(Share);
        (await HeldAsync(served, "ARRIVES", "incoming")).ShouldBe(Arriving);
        (await HeldAsync(served, "LATER", "backorder")).ShouldBe(Outstanding);
    }

    private static int Planned(LiveNetwork live, string sku) => live.State.Orders.Values.Count(order => order.Order.Lines[0].Sku == sku && order.Status == OrderStatus.Reserved);

    private static async Task<decimal> HeldAsync(ServedStore served, string sku, string source)
    {
        var rows = new List<ReservationRow>();
        await foreach (var row in served.Store.Commits.AllReservationsAsync())
        {
            rows.Add(row);
        }

        rows.Where(row => row.Sku == sku).ShouldAllBe(row => row.Source == source);
        return rows.Where(row => row.Sku == sku).Sum(row => row.Quantity);
    }
}
