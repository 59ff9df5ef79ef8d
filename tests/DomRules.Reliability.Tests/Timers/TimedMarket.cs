using System.Collections.Immutable;
using DomRules.Formats;
using DomRules.Formats.Life;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Operations.Serving;
using DomRules.Reliability.Tests.Requests;
using DomRules.Reliability.Tests.Stores;
using DomRules.Store;
using DomRules.Store.Commits;

namespace DomRules.Reliability.Tests.Timers;

/// <summary>A market in which a lot is to happen by itself.</summary>
internal static class TimedMarket
{
    internal const string Policy = """
        policy timed currency EUR
        queue desk "Desk"
        review { rule risky when order.risk is high then hold for desk within 1 day because "Risk" }
        allocation { rule unpaid when order.payment is pending then reserve for 30 minutes because "Unpaid" }
        sourcing { rank by { fewest shipments, lowest node.rank } }
        exceptions { rule none on no_plan then backorder, recheck every 2 days, cancel after 7 days because "None" }
        """;

    internal static readonly DateTimeOffset Nine = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private const int Articles = 600;

    /// <summary>No unpaid order has the article of another: what one no longer holds would be routed for the others.</summary>
    internal static string Network { get; } = Market.NetworkText(Articles, 1_000_000, "NEAR").Replace("\"products\":[", "\"products\":[{\"sku\":\"S9999\"},", StringComparison.Ordinal);

    /// <summary>So many holds that will lapse, orders that wait for stock, and orders that wait for a person; two hours lie between one of each and the next.</summary>
    internal static async Task FillAsync(CommitQueue queue, HandClock clock, int each)
    {
        for (var i = 0; i < each; i++)
        {
            clock.Pass(TimeSpan.FromHours(2));
            await PlaceAsync(queue, FormattableString.Invariant($"unpaid{i}"), 1 + i, ",\"payment\":\"pending\"");
            await PlaceAsync(queue, FormattableString.Invariant($"waits{i}"), 9_999, "");
            await PlaceAsync(queue, FormattableString.Invariant($"risky{i}"), 0, ",\"risk\":\"high\"");
        }
    }

    /// <summary>Schedules activations of two versions in turn, an hour apart.</summary>
    internal static async Task ScheduleAsync(IStore store, CommitQueue queue, DateTimeOffset from, int count)
    {
        var publishing = new Publishing(store, queue);
        var other = (await publishing.StoreLibraryAsync(ServedStore.Bundle(Policy + "\n// another\n"), "", "test", Nine)).Value.ShouldNotBeNull().Hash;
        var first = queue.Live.Pointers["*"];
        for (var i = 0; i < count; i++)
        {
            var activation = new Activation(new PublishCommand("DE", i % 2 == 0 ? other : first, "season"), from.AddHours(1 + i), null, "tester");
            (await publishing.ScheduleAsync(activation, null)).Status.ShouldBe(202);
        }
    }

    /// <summary>How many publishes for the market the log has.</summary>
    internal static async Task<int> ActivatedAsync(IStore store) => (await store.Commits.FindAsync(new CommitFilter(null, null, null, "publish", "DE"), null, int.MaxValue)).Count;

    /// <summary>What rang, by kind. Each timer that was set rang once or was called off; nothing is left to ring.</summary>
    internal static async Task<ImmutableSortedDictionary<TimerKind, int>> RungAsync(IStore store, int each)
    {
        var (set, rung, ended) = (new HashSet<LifeTimer>(), new List<LifeTimer>(), new List<LifeTimer>());
        foreach (var (at, happened) in await EventsAsync(store))
        {
            if (happened is TimerSet made)
            {
                set.Add(made.Timer).ShouldBeTrue(made.Timer.ToString());
            }
            else if (happened is TimerEnded over)
            {
                ended.Add(over.Timer);
                (over.Rang ? rung : []).Add(over.Timer);
                at.ShouldBeGreaterThanOrEqualTo(over.Rang ? over.Timer.Due : at, over.Timer.ToString());
            }
        }

        rung.Distinct().Count().ShouldBe(rung.Count, "rang twice");
        rung.ShouldAllBe(timer => set.Contains(timer));
        set.Except(ended).ShouldBeEmpty("never rang");
        var counts = rung.GroupBy(timer => timer.Kind).ToImmutableSortedDictionary(kind => kind.Key, kind => kind.Count());
        counts.ShouldBe(new Dictionary<TimerKind, int> { [TimerKind.Expire] = each, [TimerKind.Cancel] = each, [TimerKind.Recheck] = 3 * each, [TimerKind.HoldOverdue] = each }, ignoreOrder: true);
        return counts;
    }

    internal static string Told(ImmutableSortedDictionary<TimerKind, int> rung) => $"{rung.Values.Sum()} timers ({string.Join(", ", rung.Select(kind => FormattableString.Invariant($"{kind.Value} {kind.Key}")))})";

    private static async Task PlaceAsync(CommitQueue queue, string id, int sku, string more) =>
        (await queue.PlaceAsync(id, Market.Order(id, sku)[..^1] + more + "}")).Status.ShouldBe(200);

    private static async Task<List<(DateTimeOffset At, LifeEvent Event)>> EventsAsync(IStore store)
    {
        var all = new List<(DateTimeOffset, LifeEvent)>();
        var last = 0L;
        while (await store.Commits.ReadAsync(last, 1_000) is { Count: > 0 } commits)
        {
            all.AddRange(commits.Where(commit => !commit.Events.IsEmpty).SelectMany(commit => EventLog.Read(new MemoryStream(commit.Events.ToArray()), "log", ReadingOptions.Default)).Select(read => (read.Event!.At, read.Event.Event)));
            last = commits[^1].Number;
        }

        return all;
    }
}
