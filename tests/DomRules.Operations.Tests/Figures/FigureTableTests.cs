using System.Collections.Immutable;
using DomRules.Formats.Life;
using DomRules.Formats.Text;
using DomRules.Model.Canonical;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Operations.Figures;

namespace DomRules.Operations.Tests.Figures;

public sealed class FigureTableTests
{
    [Fact]
    public void Of_SmallLog_IsWhatWasWorkedOutByHand() =>
        Told(Of()).ShouldHaveSingleItem().ShouldBe(
            ": orders 4 orders; split_rate 33.33 % 1/3; shipments_per_order 1.33 shipments 4/3; cost_to_serve 8.5 EUR 17/2; cost_to_serve 3 USD 3/1; distance 26.67 km 80/3; "
            + "promise_kept 50 % 1/2; exception_rate 25 % 1/4; cancelled_for_stock 25 % 1/4; override_rate 25 % 1/4; backorder_age 2 days 2/1; hold_time 1.5 hours 1.5/1; return_handling_time 1.5 days 1.5/1");

    [Fact]
    public void Of_ByPolicyMarketAndPeriod_AreThoseGroups()
    {
        Keys(FigureGrouping.Policy).ShouldBe(["winter 1", "winter 2"]);
        Keys(FigureGrouping.Market).ShouldBe(["EU", "US"]);
        Keys(FigureGrouping.Day).ShouldBe(["2026-11-20", "2026-11-21"]);
        Keys(FigureGrouping.Week).ShouldBe(["2026-W47"]);
        Keys(FigureGrouping.Month).ShouldBe(["2026-11"]);
        Keys(FigureGrouping.Market, FigureGrouping.Policy).ShouldBe(["EU winter 1", "EU winter 2", "US winter 2"]);
        Value(Of(FigureGrouping.Market)[1], "promise_kept").ShouldBeNull();
    }

    [Fact]
    public void Of_ByNode_CountsAnOrderAtEachOfItsNodes()
    {
        var groups = Of(FigureGrouping.Node);
        groups.Select(g => g.Key.Single()).ShouldBe(["B", "C", "none"]);
        groups.Select(g => Value(g, "orders")).ShouldBe([2m, 2m, 1m]);
        groups.Select(g => Value(g, "node_use")).ShouldBe([50m, 50m, 0m]);
        groups.Select(g => Value(g, "distance")).ShouldBe([10m, 35m, null]);
        groups.Select(g => Value(g, "split_rate")).ShouldBe([50m, 50m, null]);
    }

    [Fact]
    public void Of_DaysOfAnotherZone_DecideWhatCameInTime()
    {
        Value(Of([], LocalDay.In("Europe/Berlin")!).Single(), "promise_kept").ShouldBe(0);
        Value(Of([], LocalDay.Utc).Single(), "promise_kept").ShouldBe(50);
    }

    [Fact]
    public void Of_DigitalOrder_IsKeptByTheDayOnWhichItWasFulfilled()
    {
        List<LoggedEvent> Story(params LifeEvent[] events) => [.. SmallLog.Digital, .. events.Select(e => new LoggedEvent(SmallLog.Moment("11-21T10:00"), e))];
        string Kept(List<LoggedEvent> events) => Told(FigureTable.Of([], events, [], LocalDay.Utc).Single().Figures.Single(f => f.Name == "promise_kept"));

        Kept(Story(new UnitsFulfilled("F", 1, 1))).ShouldBe("promise_kept 100 % 1/1");
        Kept(Story(new UnitsCancelled("F", 1, 1, "unwanted", "customer"))).ShouldBe("promise_kept - % 0/0");
        Kept([.. Story(), new LoggedEvent(SmallLog.Moment("11-25T10:00"), new OrderDecided("F", "d9", "route"))]).ShouldBe("promise_kept 0 % 0/1", "it is held, and its day is over");
    }

    [Fact]
    public void Of_TwoHolds_LastUntilTheSecondIsEnded()
    {
        LoggedEvent At(string moment, LifeEvent happened) => new(SmallLog.Moment(moment), happened);
        List<LoggedEvent> events =
        [
            .. SmallLog.Digital,
            At("11-21T10:00", new HoldPlaced("F", new OpenHold("desk", "one", "odd", SmallLog.Moment("11-21T10:00"), null))),
            At("11-21T10:00", new HoldPlaced("F", new OpenHold("desk", "two", "odd", SmallLog.Moment("11-21T10:00"), null))),
            At("11-21T11:00", new HoldsEnded("F", "ana", "seen", [], ["one"])),
            At("11-21T13:00", new HoldsEnded("F", "ben", "seen", [], ["two"])),
        ];

        Value(FigureTable.Of([], events, [], LocalDay.Utc).Single(), "hold_time").ShouldBe(3);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Of_DecisionsAndOrdersInAnotherOrder_IsTheSame(int seed)
    {
        var random = new Random(seed);
        var decisions = SmallLog.Decisions.OrderBy(_ => random.Next()).ToList();
        var mixed = Mixed(SmallLog.Events, random);
        foreach (var by in Enum.GetValues<FigureGrouping>())
        {
            Told(FigureTable.Of(decisions, mixed, [by], LocalDay.Utc)).ShouldBe(Told(Of(by)), $"seed {seed}, by {by}");
        }
    }

    [Fact]
    public void Of_LogThatWasWrittenAndRead_IsTheSame()
    {
        using var stream = new MemoryStream();
        EventLog.Write(stream, SmallLog.Events);
        var read = EventLog.Read(new MemoryStream(stream.ToArray()), "log.ndjson", Formats.ReadingOptions.Default).Select(r => r.Event.ShouldNotBeNull());
        Told(FigureTable.Of(SmallLog.Decisions, read, [FigureGrouping.Node], LocalDay.Utc)).ShouldBe(Told(Of(FigureGrouping.Node)));
    }

    /// <summary>Events of different orders change places, those of one order do not.</summary>
    private static List<LoggedEvent> Mixed(List<LoggedEvent> events, Random random)
    {
        var queues = events.GroupBy(e => ((OrderLifeEvent)e.Event).Order).Select(g => new Queue<LoggedEvent>(g)).ToList();
        var mixed = new List<LoggedEvent>();
        while (queues.Count > 0)
        {
            var next = queues[random.Next(queues.Count)];
            mixed.Add(next.Dequeue());
            queues.RemoveAll(q => q.Count == 0);
        }

        return mixed;
    }

    private static ImmutableArray<FigureGroup> Of(params ImmutableArray<FigureGrouping> by) => Of(by, LocalDay.Utc);

    private static ImmutableArray<FigureGroup> Of(ImmutableArray<FigureGrouping> by, LocalDay days) => FigureTable.Of(SmallLog.Decisions, SmallLog.Events, by, days);

    private static IEnumerable<string> Keys(params ImmutableArray<FigureGrouping> by) => Of(by).Select(g => string.Join(' ', g.Key));

    private static decimal? Value(FigureGroup group, string name) => group.Figures.Single(f => f.Name == name).Value;

    private static List<string> Told(ImmutableArray<FigureGroup> groups) => [.. groups.Select(g => $"{string.Join(' ', g.Key)}: {string.Join("; ", g.Figures.Select(Told))}")];

    private static string Told(Figure figure) =>
        $"{figure.Name} {(figure.Value is { } value ? DecimalText.Of(value) : "-")} {figure.Unit}{(figure.Name == "orders" ? "" : $" {DecimalText.Of(figure.Part)}/{DecimalText.Of(figure.Of)}")}";
}
