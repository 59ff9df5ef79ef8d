using System.Collections.Concurrent;
using System.Diagnostics;
using DomRules.Model.Life;
using DomRules.Reliability.Tests.Requests;
using DomRules.Reliability.Tests.Stores;
using DomRules.Store.Commits;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests.Expiry;

/// <summary>Holds lapse while their orders are confirmed, bought or given up: what was confirmed stays, and nothing else does.</summary>
public sealed class ExpiryTests(ITestOutputHelper output)
{
    private const int Seed = 20261126;
    private const int Shoppers = 32;
    private const int Shared = 50;

    private const string Policy = """
        policy holds currency EUR
        queue desk "Desk"
        allocation {
          rule cart when order.stage is cart then reserve for 30 minutes because "Cart hold"
          rule unpaid when order.payment is pending then reserve for 30 minutes because "Unpaid"
        }
        sourcing { rank by { fewest shipments, lowest node.rank } }
        """;

    private static readonly DateTimeOffset Nine = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Theory, InlineData(StoreKind.Memory, 3_000), InlineData(StoreKind.Sqlite, 200), InlineData(StoreKind.PostgreSql, 200)]
    public async Task Expiry_WhileHoldsAreConfirmed_TakesNoneThatIsAndLeaksNone(StoreKind kind, int ordinary)
    {
        var holds = Scale.Of(ordinary, 10 * ordinary);
        var watch = Stopwatch.StartNew();
        var clock = new HandClock(Nine);
        await using var served = await ServedStore.OpenAsync(kind, Policy, Market.NetworkText(Shared + holds, holds, "NEAR"), clock: clock);
        var kept = new ConcurrentBag<string>();
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Shoppers).Select(async shopper =>
        {
            var random = new Random(Seed + shopper);
            while (Interlocked.Increment(ref next) is var i && i < holds)
            {
                await HoldAsync(served, clock, random, i, kept);
            }
        }));

        clock.Pass(TimeSpan.FromHours(1));
        await served[0].TickAsync();
        var live = await served.SoundAsync();
        live.State.Timers.ShouldBeEmpty();
        live.State.Orders.Values.Where(order => order.Status == OrderStatus.Reserved).Select(order => order.Order.Id).ShouldBe(kept, ignoreOrder: true);
        var rows = new List<ReservationRow>();
        await foreach (var row in served.Store.Commits.AllReservationsAsync())
        {
            rows.Add(row);
        }

        rows.ShouldAllBe(row => row.Expires == null && row.Quantity == 1);
        rows.Select(row => row.Order).ShouldBe(kept, ignoreOrder: true);
        kept.Count.ShouldBeInRange(holds / 10, holds - holds / 10, "as many must lapse as are kept, about");
        output.WriteLine($"{kind}, seed {Seed}: {holds} holds, {kept.Count} confirmed and kept, {holds - kept.Count} lapsed or given up, 0 taken, 0 leaked, in {watch.Elapsed.TotalSeconds:0.0} s");
    }

    /// <summary>Holds one unit as a cart or as an unpaid order, waits for some minutes of the clock, which all shoppers push, and then buys it, pays it, or goes.</summary>
    private static async Task HoldAsync(ServedStore served, HandClock clock, Random random, int i, ConcurrentBag<string> kept)
    {
        var (id, isCart) = (FormattableString.Invariant($"h{i}"), random.Next(2) == 0);
        var order = Market.Order(id, isCart ? random.Next(Shared) : Shared + i);
        (isCart
            ? await served[i].InsistAsync("hold " + id, "promise", ("request", order[..^1] + ",\"hold\":\"cart\",\"services\":[]}"))
            : await served[i].PlaceAsync(id, order[..^1] + ",\"payment\":\"pending\"}")).Status.ShouldBe(200);
        clock.Pass(TimeSpan.FromMinutes(random.Next(0, 5)));
        await Task.Yield();
        if (random.Next(5) == 0)
        {
            return;
        }

        var other = served[random.Next(2)];
        var answer = isCart ? await other.PlaceAsync(id, order) : await other.InsistAsync("confirm " + id, "confirm", ("order", $"\"{id}\""));
        if (answer.Says("\"status\":\"reserved\""))
        {
            kept.Add(id);
        }
    }
}
