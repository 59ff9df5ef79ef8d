using DomRules.Engine.Calendars;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Calendars;

public sealed class DeliveryTests
{
    private const string FridayMorning = "2026-11-20T08:00";
    private readonly Depot _depot = new();

    [Fact]
    public void DatesOf_WithWorkingDaysOfTransit_CountsInTheServicesCalendar()
    {
        (_depot with { Transit = new(2, AreWorkingDays: true) }).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-24");
        (_depot with { Transit = new(2, AreWorkingDays: true), Service = _depot.Service with { Calendar = null } }).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-22");
        (_depot with { Transit = new(0, AreWorkingDays: true) }).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-20");
    }

    [Fact]
    public void DatesOf_WithDaysOfTransit_ArrivesOnADeliveryDay()
    {
        (_depot with { Transit = new(1, AreWorkingDays: false) }).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-23");
        (_depot with { Transit = new(4, AreWorkingDays: false) }).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-24");
        (_depot with { Transit = new(int.MaxValue, AreWorkingDays: false) }).Ask(FridayMorning).ShouldBe("closed");
    }

    [Fact]
    public void DatesOf_WithARegionsBlackout_ArrivesAfterIt()
    {
        RegionBlackout[] blackouts = [new(new("DE", "BE"), [Sample.Day(23), Sample.Day(24)])];

        (_depot with { Blackouts = blackouts }).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-25");
        (_depot with { Blackouts = blackouts, Destination = new("DE", "BY") }).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-23");
        (_depot with { Blackouts = blackouts, Destination = new("DE") }).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-23");
        (_depot with { Blackouts = [new(new(null), [Sample.Day(23)])] }).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-24");
    }

    [Fact]
    public void DatesOf_ShippedAfterTheLastDayForAHoliday_ArrivesAfterTheHoliday()
    {
        Depot christmas = _depot with
        {
            Calendar = new("de", [.. Depot.MondayToFriday], [Sample.Day(25, 12)]),
            Service = _depot.Service with { HolidayDeadlines = [new(Sample.Day(24, 12), Sample.Day(21, 12))] },
        };

        christmas.Ask("2026-12-21T08:00").ShouldBe("2026-12-21 -> 2026-12-22");
        christmas.Ask("2026-12-22T08:00").ShouldBe("2026-12-22 -> 2026-12-28");
        christmas.Ask("2026-12-28T08:00").ShouldBe("2026-12-28 -> 2026-12-29");
    }

    [Fact]
    public void DatesOf_WithSeveralDeadlines_PassesFromOneToTheNext()
    {
        Depot feasts = _depot with
        {
            Service = _depot.Service with { HolidayDeadlines = [new(Sample.Day(31, 12), Sample.Day(22, 12)), new(Sample.Day(24, 12), Sample.Day(21, 12))] },
        };

        feasts.Ask("2026-12-23T08:00").ShouldBe("2026-12-23 -> 2027-01-01");
    }

    [Fact]
    public void DatesOf_WithAClosedNode_CountsFromItsReopening()
    {
        Disruption[] flood = [new(null, "BER", null, Sample.Day(19), Sample.Day(24), null, Closed: true)];

        (_depot with { Disruptions = flood, Handling = 1 }).Ask(FridayMorning).ShouldBe("2026-11-26 -> 2026-11-27");
        (_depot with { Disruptions = [flood[0] with { Until = null }] }).Ask(FridayMorning).ShouldBe("closed");
    }

    [Fact]
    public void DatesOf_WithAClosedServiceOrRegion_LeavesAfterwards()
    {
        Disruption strike = new("parcelco_standard", null, null, Sample.Day(20), Sample.Day(23), null, Closed: true);

        (_depot with { Disruptions = [strike] }).Ask(FridayMorning).ShouldBe("2026-11-24 -> 2026-11-25");
        (_depot with { Disruptions = [strike with { Region = new("DE", "BE") }] }).Ask(FridayMorning).ShouldBe("2026-11-24 -> 2026-11-25");
        (_depot with { Disruptions = [strike with { Region = new("DE", "BY") }] }).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-23");
        (_depot with { Disruptions = [strike with { Service = null }] }).Ask(FridayMorning).ShouldBe("2026-11-24 -> 2026-11-25");
        (_depot with { Disruptions = [strike with { Node = "BER" }] }).Ask(FridayMorning).ShouldBe("2026-11-24 -> 2026-11-25");
    }

    [Fact]
    public void DatesOf_WithADelay_AddsDaysToWhatTravelsThen()
    {
        Disruption snow = new(null, null, new("DE"), Sample.Day(23), Sample.Day(23), 2, Closed: false);

        (_depot with { Disruptions = [snow] }).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-25");
        (_depot with { Disruptions = [snow, snow with { DelayDays = 1 }] }).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-26");
        (_depot with { Disruptions = [snow with { Region = new("AT") }] }).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-23");
        (_depot with { Disruptions = [snow] }).Ask("2026-11-24T08:00").ShouldBe("2026-11-24 -> 2026-11-25");
    }

    [Fact]
    public void DatesOf_WithADisruptionOfNobody_SaysSoAndGoesOn()
    {
        Depot depot = _depot with { Disruptions = [new("gone", null, null, Sample.Day(1), null, null, Closed: true)] };

        depot.Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-23");
        depot.Open().Timetable.Problems.ShouldHaveSingleItem().Code.ShouldBe("disruption_of_nothing");
    }

    [Fact]
    public void DatesOf_NotBeforeADay_LeavesAsLateAsArrivesThen()
    {
        (_depot with { NotBefore = Depot.Day("2026-12-02") }).Ask(FridayMorning).ShouldBe("2026-12-01 -> 2026-12-02");
        (_depot with { NotBefore = Depot.Day("2026-12-05") }).Ask(FridayMorning).ShouldBe("2026-12-04 -> 2026-12-07");
        (_depot with { NotBefore = Depot.Day("2026-11-01") }).Ask(FridayMorning).ShouldBe("2026-11-20 -> 2026-11-23");
        (_depot with { NotBefore = Depot.Day("2028-11-01") }).Ask(FridayMorning).ShouldBe("too_far_ahead");
    }

    [Fact]
    public void DaysLate_AfterThePromise_CountsCalendarDays()
    {
        DayNumbers.DaysLate(Depot.Day("2026-11-23"), Sample.Day(20)).ShouldBe(3);
        DayNumbers.DaysLate(Depot.Day("2026-11-20"), Sample.Day(20)).ShouldBe(0);
        DayNumbers.DaysLate(Depot.Day("2026-11-20"), null).ShouldBe(0);
    }
}
