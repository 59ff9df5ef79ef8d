using System.Globalization;
using DomRules.Engine.Calendars;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Calendars;

/// <summary>From Berlin, Monday to Friday and until 16:00, to a shop that is open on Saturdays too. 20 November 2026 is a Friday.</summary>
public sealed class TransferTimesTests
{
    private static readonly WorkCalendar[] Calendars =
    [
        new("office", [.. Depot.MondayToFriday], []),
        new("shop", [.. Depot.MondayToFriday, DayOfWeek.Saturday], [new DateOnly(2026, 11, 24)]),
    ];

    private static readonly Node Berlin = Sample.Node("BER") with { TimeZone = "Europe/Berlin", Calendar = "office", Cutoffs = [Depot.Cutoff(16, level: "pickup"), Depot.Cutoff(9, level: "standard")] };

    private static readonly Node Shop = Sample.Node("SHOP") with
    {
        TimeZone = "Europe/Berlin",
        Calendar = "shop",
        OpeningHours = [new OpeningHours([.. Depot.MondayToFriday], new TimeOnly(9, 0), new TimeOnly(20, 0)), new OpeningHours([DayOfWeek.Saturday], new TimeOnly(10, 0), new TimeOnly(18, 0))],
    };

    [Theory]
    [InlineData("2026-11-20T09:00", 1, "2026-11-20T15:00 -> 2026-11-21 -> 2026-11-21T09:00")] // over night to Saturday, ten o'clock
    [InlineData("2026-11-20T15:00", 1, "2026-11-23T15:00 -> 2026-11-25 -> 2026-11-25T08:00")] // at the cutoff it is Monday's; Tuesday is the shop's holiday
    [InlineData("2026-11-20T09:00", 2, "2026-11-20T15:00 -> 2026-11-23 -> 2026-11-23T08:00")] // Saturday counts for the shop
    [InlineData("2026-11-20T09:00", 0, "2026-11-20T15:00 -> 2026-11-20 -> 2026-11-20T15:00")] // the same day, once it has left
    [InlineData("2026-11-23T16:00", 0, "2026-11-24T15:00 -> 2026-11-25 -> 2026-11-25T08:00")] // on the shop's holiday nothing arrives
    public void Of_Lane_LeavesByTheGivingNodesClockAndArrivesByTheReceivingOnes(string now, int workingDays, string times) => Ask(Berlin, Shop, now, workingDays).ShouldBe(times);

    [Fact]
    public void Of_GivingNodeClosedForToday_LeavesTheNextWorkingDay()
    {
        var berlin = Berlin with { Cutoffs = [], OpeningHours = [new OpeningHours([.. Depot.MondayToFriday], new TimeOnly(6, 0), new TimeOnly(14, 0))] };
        Ask(berlin, Shop, "2026-11-19T12:59", 1).ShouldBe("2026-11-19T13:00 -> 2026-11-20 -> 2026-11-20T08:00");
        Ask(berlin, Shop, "2026-11-19T13:00", 1).ShouldBe("2026-11-20T13:00 -> 2026-11-21 -> 2026-11-21T09:00");
    }

    [Fact]
    public void Of_SameDayLaneThatLeavesAfterClosing_IsReadyAtTheNextOpening() =>
        Ask(Berlin with { Cutoffs = [] }, Shop, "2026-11-20T09:00", 0).ShouldBe("2026-11-20T23:00 -> 2026-11-20 -> 2026-11-21T09:00");

    [Fact]
    public void Of_HandlingAtBothEnds_CountsInEachCalendar() => Ask(Berlin, Shop, "2026-11-20T09:00", 1, handling: 1, atCounter: 1).ShouldBe("2026-11-23T15:00 -> 2026-11-25 -> 2026-11-26T08:00");

    [Fact]
    public void Of_GivingNodeIsFull_LeavesOnTheNextDayWithRoom()
    {
        Ask(Berlin with { Capacity = new Capacity("orders", 3, 3) }, Shop, "2026-11-20T09:00", 1).ShouldBe("2026-11-23T15:00 -> 2026-11-25 -> 2026-11-25T08:00");
        Ask(Berlin with { Capacity = new Capacity("orders", 3, 3, Hard: true) }, Shop, "2026-11-20T09:00", 1).ShouldBe("never");
    }

    [Fact]
    public void Of_CounterThatNeverWorks_NeverArrives() => Ask(Berlin, Shop with { OpeningHours = [], Calendar = "none" }, "2026-11-20T09:00", 1).ShouldBe("never");

    [Fact]
    public void ReadyFrom_NotBeforeADay_IsAtItsOpening() => Ask(Berlin, Shop, "2026-11-20T09:00", 1, notBefore: Depot.Day("2026-11-28")).ShouldBe("2026-11-20T15:00 -> 2026-11-21 -> 2026-11-28T09:00");

    private static string Ask(Node from, Node to, string utc, int workingDays, int handling = 0, int atCounter = 0, int notBefore = 0)
    {
        var snapshot = Snapshot.Of(Sample.Network(from, to) with { Calendars = [.. Calendars, new WorkCalendar("none", [], [])], AsOf = Depot.At(utc) });
        var timetable = new Timetable(snapshot);
        var question = new LeavingQuestion(snapshot.NodeOf("BER"), "pickup", 0, handling, new CapacityNeed(1, QuantityScale.One), false);
        if (TransferTimes.Of(timetable, question, snapshot.NodeOf("SHOP"), workingDays, new CapacityLedger(snapshot, timetable), timetable.At(Depot.At(utc))) is not { } times)
        {
            return "never";
        }

        var ready = CounterTimes.ReadyFrom(timetable, snapshot.NodeOf("SHOP"), times.ArrivesOn, atCounter, notBefore, times.LeavesBy);
        return $"{Text(times.LeavesBy)} -> {DayNumbers.Date(times.ArrivesOn):yyyy-MM-dd} -> {Text(ready!.Value)}";
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
