using System.Globalization;
using DomRules.Formats;
using DomRules.Formats.Life;
using DomRules.Formats.Text;
using DomRules.Model.Life;
using DomRules.Operations.Explaining;
using DomRules.Operations.Figures;
using DomRules.Operations.Serving;
using DomRules.Operations.Tests.Serving;
using DomRules.Store;
using DomRules.Store.Memory;

namespace DomRules.Operations.Tests.Figures;

/// <summary>Figures from the state in memory, against those that the log of the same life comes to.</summary>
public sealed class LiveFiguresTests
{
    private const int Commands = 1_300;

    [Fact]
    public async Task Figures_OfALife_AreThoseOfItsLog()
    {
        await using var store = new MemoryStore();
        await using var queue = await ServedNetwork.OpenAsync(store, library: "de-fashion", clock: new StandingClock(new DateTimeOffset(2026, 10, 31, 0, 0, 0, TimeSpan.Zero)));
        await PlayAsync(queue);
        var berlin = LocalDay.In("Europe/Berlin")!;
        var events = await EventsAsync(store);
        var end = events.Max(one => one.At);
        var orders = queue.Live.State.Orders.Values.ToList();

        var live = LiveFigures.Of(orders, end, berlin.Of);

        var all = FigureTable.Of(await DecisionsAsync(store), events, [FigureGrouping.Day], berlin);
        var today = berlin.Of(end);
        foreach (var (period, from, until) in new[] { (live.Now, today.AddDays(-27), today), (live.Before, today.AddDays(-55), today.AddDays(-28)) })
        {
            var days = all.Where(group => DateOnly.Parse(group.Key[0], CultureInfo.InvariantCulture) is var day && day >= from && day <= until).ToList();
            foreach (var figure in period.Figures)
            {
                var same = days.SelectMany(group => group.Figures).Where(one => one.Name == figure.Name && one.Unit == figure.Unit).ToList();
                (figure.Name, figure.Part, figure.IsCount ? 1 : figure.Of).ShouldBe((figure.Name, same.Sum(one => one.Part), figure.IsCount ? 1 : same.Sum(one => one.Of)));
            }
        }

        live.Now.Figures[0].Part.ShouldBeGreaterThan(100);
        live.Now.Figures.Single(figure => figure.Name == "promise_kept").Of.ShouldBeGreaterThan(0);
        foreach (var (day, many) in live.Volume)
        {
            many.ShouldBe((int)all.Where(group => DateOnly.Parse(group.Key[0], CultureInfo.InvariantCulture) == day).Sum(group => group.Figures[0].Part), day.ToString("O", CultureInfo.InvariantCulture));
        }

        live.ByStatus.Values.Sum().ShouldBe(orders.Count);
        live.Count(OrderStatus.Held).ShouldBe(orders.Count(life => life.Status == OrderStatus.Held));
        live.Overdue.ShouldBe(orders.Count(life => life.Holds.Any(hold => hold.DueBy <= end)));
        live.Due.Select(one => one.Hold.DueBy ?? DateTimeOffset.MaxValue).ShouldBe(orders.SelectMany(life => life.Holds).Select(hold => hold.DueBy ?? DateTimeOffset.MaxValue).Order().Take(6));
    }

    [Fact]
    public void Figures_OfNothing_HaveNoValue()
    {
        var live = LiveFigures.Of([], ServedNetwork.At, LocalDay.Utc.Of);
        live.Volume.Length.ShouldBe(LiveFigures.VolumeDays);
        live.Volume[^1].ShouldBe((new DateOnly(2026, 11, 20), 0));
        live.Now.Figures.Single(figure => figure.Name == "split_rate").Value.ShouldBeNull();
    }

    /// <summary>So many commands that the log ends while orders are still on their way.</summary>
    private static async Task PlayAsync(CommitQueue queue)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, File.ReadLines(Path.Combine(RepositoryFolder.Path, "rule-libraries", "de-fashion", "november-2026", "events.ndjson")).Take(Commands));
        await ServedNetwork.PlayAsync(queue, file);
        File.Delete(file);
    }

    private static async Task<List<LoggedEvent>> EventsAsync(IStore store)
    {
        var all = new List<LoggedEvent>();
        for (var (after, page) = (0L, await store.Commits.ReadAsync(0, 500)); page.Count > 0; after = page[^1].Number, page = await store.Commits.ReadAsync(after, 500))
        {
            foreach (var commit in page.Where(commit => !commit.Events.IsEmpty))
            {
                all.AddRange(EventLog.Read(new MemoryStream(commit.Events.ToArray()), "commit", ReadingOptions.Default).Select(reading => reading.Event!));
            }
        }

        return all;
    }

    private static async Task<List<Model.Decisions.DecisionRecord>> DecisionsAsync(IStore store) =>
        [.. (await store.Decisions.ReadAsync(null, 100_000)).Select(kept => StoredExplaining.Read(kept.Record).Value!)];
}
