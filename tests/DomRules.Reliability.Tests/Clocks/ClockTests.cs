using DomRules.Model.Life;
using DomRules.Operations.Serving;
using DomRules.Reliability.Tests.Requests;
using DomRules.Reliability.Tests.Stores;
using DomRules.Store.Commits;
using Xunit.Abstractions;

namespace DomRules.Reliability.Tests.Clocks;

/// <summary>Clocks that jump: the log's time never goes back, what was due happens once, and nothing that lapsed comes again.</summary>
public sealed class ClockTests(ITestOutputHelper output)
{
    private const string Policy = """
        policy clocks currency EUR
        queue desk "Desk"
        allocation { rule unpaid when order.payment is pending then reserve for 30 minutes because "Unpaid" }
        sourcing { rank by { fewest shipments, lowest node.rank } }
        """;

    private static readonly DateTimeOffset Nine = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Theory, InlineData(StoreKind.Memory), InlineData(StoreKind.Sqlite), InlineData(StoreKind.PostgreSql)]
    public async Task Clock_JumpsAYearAheadAndAnHourBack_LogGoesOnAndNothingHappensTwice(StoreKind kind)
    {
        var clock = new HandClock(Nine);
        await using var served = await ServedStore.OpenAsync(kind, Policy, Market.NetworkText(1, 5, "NEAR"), clock: clock);
        await served[0].PlaceAsync("paid", Market.Order("paid", 0));
        await served[1].PlaceAsync("unpaid", Unpaid("unpaid"));

        clock.Now = Nine.AddHours(-1);
        await Task.WhenAll(served.Queues.Select(queue => queue.TickAsync()));
        await served[0].PlaceAsync("early", Market.Order("early", 0));
        (await StatusAsync(served, "unpaid")).ShouldBe(OrderStatus.Reserved);

        clock.Now = Nine.AddYears(1);
        await Task.WhenAll(served.Queues.Select(queue => queue.TickAsync()));
        (await StatusAsync(served, "unpaid")).ShouldBe(OrderStatus.Unroutable);
        clock.Pass(TimeSpan.FromHours(-1));
        await served[1].PlaceAsync("late", Unpaid("late"));
        await Task.WhenAll(served.Queues.Select(queue => queue.TickAsync()));
        (await StatusAsync(served, "late")).ShouldBe(OrderStatus.Reserved);
        (await StatusAsync(served, "paid")).ShouldBe(OrderStatus.Reserved);

        await CheckAsync(served, 1);
        output.WriteLine($"{kind}: an hour back, a year ahead, an hour back: the log's time never goes back, one hold lapsed, once");
    }

    [Fact]
    public async Task Clocks_OfTwoProcessesAnHourApart_WriteOneLogInOrder()
    {
        await using var tested = await TestedStore.NewAsync(StoreKind.Sqlite);
        await using var ahead = await CommitQueue.OpenAsync(await tested.OpenAsync(), new HandClock(Nine.AddHours(1)));
        var store = await tested.OpenAsync();
        await ServedStore.PublishAsync(store, ahead, Policy, Market.NetworkText(1, 200, "NEAR"));
        await using var behind = await CommitQueue.OpenAsync(store, new HandClock(Nine));

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => (i % 2 == 0 ? ahead : behind).PlaceAsync(FormattableString.Invariant($"o{i}"), Unpaid(FormattableString.Invariant($"o{i}")))));

        (await MomentsAsync(store)).ShouldBeInOrder();
        (await StoreCheck.SoundAsync(store)).State.Orders.Values.ShouldAllBe(order => order.Status == OrderStatus.Reserved);
    }

    private static string Unpaid(string id) => Market.Order(id, 0)[..^1] + ",\"payment\":\"pending\"}";

    private static async Task<OrderStatus> StatusAsync(ServedStore served, string id)
    {
        await served[0].RefreshAsync();
        return served[0].Live.State.Orders[id].Status;
    }

    private static async Task CheckAsync(ServedStore served, int lapsed)
    {
        await served.SoundAsync();
        (await MomentsAsync(served.Store)).ShouldBeInOrder();
        (await served.Store.Commits.FindAsync(new CommitFilter(null, null, null, "pass", null), null, 100)).Count.ShouldBe(lapsed);
    }

    private static async Task<List<DateTimeOffset>> MomentsAsync(Store.IStore store) => [.. (await store.Commits.ReadAsync(0, 10_000)).Select(commit => commit.At)];
}
