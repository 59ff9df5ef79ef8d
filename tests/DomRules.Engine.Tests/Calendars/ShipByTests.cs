using DomRules.Engine.Calendars;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Calendars;

/// <summary>20 November 2026 is a Friday; Berlin is one hour ahead of UTC in winter, two in summer.</summary>
public sealed class ShipByTests
{
    private readonly Depot _depot = new() { Service = new() { Id = "s", Level = "standard", Calendar = "de", Cutoffs = [Depot.Cutoff(17)] } };

    [Fact]
    public void DatesOf_BeforeTheCutoff_LeavesToday()
    {
        _depot.Ask("2026-11-20T15:59:59").ShouldBe("2026-11-20 -> 2026-11-23");
    }

    [Fact]
    public void DatesOf_AtTheCutoffItself_CountsFromTheNextWorkingDay()
    {
        _depot.Ask("2026-11-20T16:00").ShouldBe("2026-11-23 -> 2026-11-24");
    }

    [Fact]
    public void DatesOf_OnADayOff_CountsFromTheNextWorkingDay()
    {
        _depot.Ask("2026-11-21T09:00").ShouldBe("2026-11-23 -> 2026-11-24");
        (_depot with { Calendar = new("de", [.. Depot.MondayToFriday], [Sample.Day(23)]) }).Ask("2026-11-21T09:00").ShouldBe("2026-11-24 -> 2026-11-25");
    }

    [Fact]
    public void DatesOf_WithCutoffsOfNodeAndService_TakesTheEarlier()
    {
        Depot earlyNode = _depot with { Node = _depot.Node with { Cutoffs = [Depot.Cutoff(14, level: "standard")] } };

        earlyNode.Ask("2026-11-20T12:59").ShouldBe("2026-11-20 -> 2026-11-23");
        earlyNode.Ask("2026-11-20T13:00").ShouldBe("2026-11-23 -> 2026-11-24");
        (earlyNode with { Node = earlyNode.Node with { Cutoffs = [Depot.Cutoff(19)] } }).Ask("2026-11-20T16:00").ShouldBe("2026-11-23 -> 2026-11-24");
    }

    [Fact]
    public void DatesOf_WithACutoffOfTheWeekday_ReadsThatDay()
    {
        Depot saturdays = new()
        {
            Calendar = new("de", [.. Depot.MondayToFriday, DayOfWeek.Saturday], []),
            Node = new Depot().Node with { Cutoffs = [Depot.Cutoff(16, days: Depot.MondayToFriday), Depot.Cutoff(11, days: DayOfWeek.Saturday)] },
        };

        saturdays.Ask("2026-11-21T09:59").ShouldBe("2026-11-21 -> 2026-11-23");
        saturdays.Ask("2026-11-21T10:00").ShouldBe("2026-11-23 -> 2026-11-24");
        saturdays.Ask("2026-11-20T14:59").ShouldBe("2026-11-20 -> 2026-11-21");
    }

    [Fact]
    public void DatesOf_WithACutoffForItsLevel_IgnoresOtherLevels()
    {
        Depot depot = new() { Node = new Depot().Node with { Cutoffs = [Depot.Cutoff(9, level: "express"), Depot.Cutoff(12), Depot.Cutoff(15, level: "standard")] } };

        depot.Ask("2026-11-20T13:30").ShouldBe("2026-11-20 -> 2026-11-23");
        (depot with { Service = new() { Id = "e", Level = "economy", Calendar = "de" } }).Ask("2026-11-20T11:00").ShouldBe("2026-11-23 -> 2026-11-24");
    }

    [Fact]
    public void DatesOf_WithHandling_AddsWorkingDays()
    {
        (_depot with { Handling = 1 }).Ask("2026-11-20T10:00").ShouldBe("2026-11-23 -> 2026-11-24");
        (_depot with { Handling = 2 }).Ask("2026-11-20T18:00").ShouldBe("2026-11-25 -> 2026-11-26");
        (_depot with { Handling = int.MaxValue }).Ask("2026-11-20T18:00").ShouldBe("closed");
    }

    [Fact]
    public void DatesOf_WithStockThatArrivesLater_CountsFromThatDaysOpening()
    {
        (_depot with { ReadyOn = Depot.Day("2026-11-25") }).Ask("2026-11-20T18:00").ShouldBe("2026-11-25 -> 2026-11-26");
        (_depot with { ReadyOn = Depot.Day("2026-11-28") }).Ask("2026-11-20T18:00").ShouldBe("2026-11-30 -> 2026-12-01");
        (_depot with { ReadyOn = Depot.Day("2026-11-01") }).Ask("2026-11-20T18:00").ShouldBe("2026-11-23 -> 2026-11-24");
        (_depot with { ReadyOn = Depot.Day("2026-11-20") }).Ask("2026-11-20T18:00").ShouldBe("2026-11-23 -> 2026-11-24");
    }

    [Fact]
    public void DatesOf_WithPickupDays_LeavesOnOne()
    {
        Depot wednesdays = _depot with { Service = _depot.Service with { PickupDays = [DayOfWeek.Wednesday] } };

        wednesdays.Ask("2026-11-20T10:00").ShouldBe("2026-11-25 -> 2026-11-26");
        (wednesdays with { Handling = 4 }).Ask("2026-11-20T10:00").ShouldBe("2026-12-02 -> 2026-12-03");
    }

    [Fact]
    public void DatesOf_WithBlackoutsOfNodeAndService_SkipsBoth()
    {
        Depot depot = _depot with { Node = _depot.Node with { Blackouts = [Sample.Day(20)] }, Service = _depot.Service with { Blackouts = [Sample.Day(23)] } };

        depot.Ask("2026-11-20T10:00").ShouldBe("2026-11-24 -> 2026-11-25");
    }

    [Fact]
    public void DatesOf_AfterClosingTime_CountsFromTheNextOpening()
    {
        Depot store = new() { Node = new Depot().Node with { Calendar = null, OpeningHours = [new([.. Depot.MondayToFriday], new(10, 0), new(18, 0)), new([DayOfWeek.Saturday], new(10, 0), new(14, 0))] } };

        store.Ask("2026-11-20T16:59").ShouldBe("2026-11-20 -> 2026-11-23");
        store.Ask("2026-11-20T17:00").ShouldBe("2026-11-23 -> 2026-11-24");
        store.Ask("2026-11-20T05:00").ShouldBe("2026-11-20 -> 2026-11-23");
    }

    [Fact]
    public void DatesOf_ANodeThatNeverWorks_IsClosed()
    {
        (_depot with { Calendar = new("de", [], []) }).Ask("2026-11-20T10:00").ShouldBe("closed");
        (_depot with { Service = _depot.Service with { Calendar = null, PickupDays = [DayOfWeek.Sunday] } }).Ask("2026-11-20T10:00").ShouldBe("closed");
    }

    [Fact]
    public void DatesOf_NearTheEndOfTime_IsClosedAndDoesNotFail()
    {
        _depot.Ask("9999-12-31T22:59").ShouldBe("closed");
        _depot.Ask("9999-12-31T23:59:59").ShouldBe("closed");
        (_depot with { Node = _depot.Node with { TimeZone = "America/New_York" } }).Ask("0001-01-01T00:00").ShouldBe("0001-01-01 -> 0001-01-02");
        (_, Timetable timetable, _) = _depot.Open();
        timetable.ShipByInstant(0, 0, DateOnly.MaxValue).ShouldBeGreaterThan(Depot.At("9999-12-31T00:00"));
        timetable.ShipByInstant(0, 0, DateOnly.MinValue).ShouldBeLessThan(Depot.At("0001-01-02T00:00"));
        (_depot with { ReadyOn = DateOnly.MaxValue.DayNumber }).Ask("2026-11-20T10:00").ShouldBe("closed");
    }

    [Fact]
    public void ShipByInstant_OfADay_IsItsLastCallOrItsEnd()
    {
        (_, Timetable withCutoff, _) = _depot.Open();
        (_, Timetable without, _) = new Depot().Open();

        withCutoff.ShipByInstant(0, 0, Sample.Day(20)).ShouldBe(Depot.At("2026-11-20T16:00"));
        without.ShipByInstant(0, 0, Sample.Day(20)).ShouldBe(Depot.At("2026-11-20T23:00"));
    }

    [Fact]
    public void ReadyAfter_AnArrival_IsTheFirstWorkingDayAfterIt()
    {
        (_, Timetable timetable, _) = new Depot().Open();

        timetable.ReadyAfter(0, Sample.Day(19)).ShouldBe(Sample.Day(20));
        timetable.ReadyAfter(0, Sample.Day(20)).ShouldBe(Sample.Day(23));
        timetable.ReadyAfter(0, DateOnly.MaxValue).ShouldBeNull();
    }

    [Fact]
    public void Problems_OfUnknownCalendarsAndZones_AreTold()
    {
        (_, Timetable timetable, _) = (_depot with { Node = _depot.Node with { Calendar = "fr", TimeZone = "Europe/Atlantis" } }).Open();

        timetable.Problems.Select(problem => problem.Code).ShouldBe(["unknown_calendar", "unknown_time_zone"]);
    }
}
