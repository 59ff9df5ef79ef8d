using DomRules.Engine.Calendars;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Calendars;

/// <summary>
/// In Berlin clocks skip 02:00 to 03:00 on 29 March 2026 and show it twice on 25 October 2026. A cutoff that is skipped
/// comes with the change; one that comes twice is the first.
/// </summary>
public sealed class ClockChangeTests
{
    private static Depot With(string zone, TimeOnly cutoff) => new()
    {
        Node = Sample.Node("N") with { TimeZone = zone, Cutoffs = [new("*", [.. Enum.GetValues<DayOfWeek>()], cutoff)] },
        Service = new() { Id = "s", Level = "standard" },
    };

    [Theory]
    [InlineData("2026-03-29T00:59:59", "2026-03-29")]
    [InlineData("2026-03-29T01:00:00", "2026-03-30")]
    [InlineData("2026-03-29T01:29:59", "2026-03-30")]
    public void DatesOf_ACutoffThatClocksSkip_ComesWithTheChange(string utc, string shipBy)
    {
        // 02:30 does not exist; at 01:00 UTC the clock shows 03:00, and 02:30 has passed.
        With("Europe/Berlin", new(2, 30)).Ask(utc).ShouldStartWith(shipBy);
    }

    [Theory]
    [InlineData("2026-10-25T00:29:59", "2026-10-25")]
    [InlineData("2026-10-25T00:30:00", "2026-10-26")]
    [InlineData("2026-10-25T01:15:00", "2026-10-26")]
    public void DatesOf_ACutoffThatComesTwice_IsTheFirst(string utc, string shipBy)
    {
        // 02:30 comes at 00:30 UTC and again at 01:30 UTC; 01:15 UTC is 02:15 for the second time, and too late.
        With("Europe/Berlin", new(2, 30)).Ask(utc).ShouldStartWith(shipBy);
    }

    [Theory]
    [InlineData("2026-03-29T13:59:59", "2026-03-29")]
    [InlineData("2026-03-29T14:00:00", "2026-03-30")]
    [InlineData("2026-10-25T14:59:59", "2026-10-25")]
    [InlineData("2026-10-25T15:00:00", "2026-10-26")]
    public void DatesOf_AnAfternoonCutoffOnSuchADay_IsLocalTime(string utc, string shipBy)
    {
        With("Europe/Berlin", new(16, 0)).Ask(utc).ShouldStartWith(shipBy);
    }

    [Theory]
    [InlineData("Asia/Kolkata", "2026-11-20T10:29:59", "2026-11-20")]
    [InlineData("Asia/Kolkata", "2026-11-20T10:30:00", "2026-11-21")]
    [InlineData("Asia/Kathmandu", "2026-11-20T10:14:59", "2026-11-20")]
    [InlineData("Asia/Kathmandu", "2026-11-20T10:15:00", "2026-11-21")]
    [InlineData("Australia/Lord_Howe", "2026-11-20T05:00:00", "2026-11-21")]
    [InlineData("Pacific/Kiritimati", "2026-11-20T01:59:59", "2026-11-20")]
    [InlineData("Pacific/Kiritimati", "2026-11-20T11:00:00", "2026-11-21")]
    [InlineData("America/St_Johns", "2026-11-20T19:29:59", "2026-11-20")]
    public void DatesOf_InZonesWithOddOffsets_IsLocalTime(string zone, string utc, string shipBy)
    {
        With(zone, new(16, 0)).Ask(utc).ShouldStartWith(shipBy);
    }

    [Fact]
    public void DatesOf_OnADayThatWasLeftOut_StillWorks()
    {
        // Apia skipped 30 December 2011 whole.
        With("Pacific/Apia", new(16, 0)).Ask("2011-12-30T09:59").ShouldStartWith("2011-12-30");
        With("Pacific/Apia", new(16, 0)).Ask("2011-12-30T10:01").ShouldStartWith("2011-12-31");
    }

    [Fact]
    public void At_AcrossMidnightInDifferentZones_KeepsEachNodesDate()
    {
        var snapshot = DomRules.Engine.Snapshots.Snapshot.Of(Sample.Network(
            Sample.Node("A") with { TimeZone = "America/Los_Angeles" }, Sample.Node("B") with { TimeZone = "Asia/Tokyo" }, Sample.Node("C")));
        var timetable = new Timetable(snapshot);

        Moment before = timetable.At(Depot.At("2026-11-20T14:59:59"));
        Moment after = timetable.At(Depot.At("2026-11-20T15:00:00"));
        Moment again = timetable.At(Depot.At("2026-11-20T14:59:59"));

        Dates(before).ShouldBe([Sample.Day(20), Sample.Day(20), Sample.Day(20)]);
        Dates(after).ShouldBe([Sample.Day(20), Sample.Day(21), Sample.Day(20)]);
        Dates(again).ShouldBe(Dates(before));
        after.TimeAt(0).ShouldBe(new TimeOnly(7, 0));
        after.TimeAt(1).ShouldBe(new TimeOnly(0, 0));

        DateOnly[] Dates(Moment moment) => [.. Enumerable.Range(0, 3).Select(moment.DateAt)];
    }

    [Fact]
    public void IsOpen_ByTheNodesClock_IncludesTheOpeningAndNotTheClosing()
    {
        (_, Timetable timetable, _) = (new Depot { Node = new Depot().Node with { OpeningHours = [new([.. Depot.MondayToFriday], new(9, 0), new(17, 0))] } }).Open();

        timetable.IsOpen(0, timetable.At(Depot.At("2026-11-20T07:59"))).ShouldBeFalse();
        timetable.IsOpen(0, timetable.At(Depot.At("2026-11-20T08:00"))).ShouldBeTrue();
        timetable.IsOpen(0, timetable.At(Depot.At("2026-11-20T16:00"))).ShouldBeFalse();
        timetable.IsOpen(0, timetable.At(Depot.At("2026-11-21T12:00"))).ShouldBeFalse();
    }
}
