using DomRules.Engine.Calendars;
using DomRules.Model.Networks;

namespace DomRules.Engine.Tests.Calendars;

/// <summary>20 November 2026 is a Friday; Berlin is one hour ahead of UTC in winter, two in summer.</summary>
public sealed class CounterTimesTests
{
    private readonly Depot _shop = new()
    {
        Node = new Depot().Node with
        {
            OpeningHours = [new OpeningHours([.. Depot.MondayToFriday], new TimeOnly(9, 0), new TimeOnly(13, 0)), new OpeningHours([.. Depot.MondayToFriday], new TimeOnly(14, 0), new TimeOnly(18, 0))],
        },
    };

    [Theory]
    [InlineData("2026-11-20T09:30", "2026-11-20T09:30")] // open
    [InlineData("2026-11-20T06:00", "2026-11-20T08:00")] // before opening
    [InlineData("2026-11-20T12:15", "2026-11-20T13:00")] // over lunch
    [InlineData("2026-11-20T16:59", "2026-11-20T16:59")] // the last minute
    [InlineData("2026-11-20T17:00", "2026-11-23T08:00")] // closed for the weekend
    [InlineData("2026-11-21T10:00", "2026-11-23T08:00")] // a day off
    public void ReadyFrom_WithoutHandling_IsNowOrTheNextOpening(string now, string ready) => Ask(_shop, now).ShouldBe(ready);

    [Fact]
    public void ReadyFrom_AtTheCutoffForPickup_CountsFromTheNextWorkingDay()
    {
        var shop = _shop with { Node = _shop.Node with { Cutoffs = [Depot.Cutoff(12, level: "pickup"), Depot.Cutoff(10, level: "standard")] } };
        Ask(shop, "2026-11-19T10:59").ShouldBe("2026-11-19T10:59");
        Ask(shop, "2026-11-19T11:00").ShouldBe("2026-11-20T08:00");
        Ask(shop with { Node = shop.Node with { Cutoffs = [Depot.Cutoff(10)] } }, "2026-11-19T09:00").ShouldBe("2026-11-20T08:00");
    }

    [Fact]
    public void ReadyFrom_WithHandling_CountsWorkingDays()
    {
        Ask(_shop with { Handling = 1 }, "2026-11-20T09:30").ShouldBe("2026-11-23T08:00");
        Ask(_shop with { Handling = 1 }, "2026-11-20T17:30").ShouldBe("2026-11-24T08:00");
    }

    [Fact]
    public void ReadyFrom_OfWhatArrives_IsTheFirstWorkingDayFromThenOn()
    {
        Ask(_shop with { ReadyOn = Depot.Day("2026-11-21") }, "2026-11-20T09:30").ShouldBe("2026-11-23T08:00");
        Ask(_shop with { ReadyOn = Depot.Day("2026-11-25"), Handling = 1 }, "2026-11-20T09:30").ShouldBe("2026-11-26T08:00");
    }

    [Fact]
    public void ReadyFrom_NotBeforeADay_IsAtItsOpening() => Ask(_shop with { NotBefore = Depot.Day("2026-11-24"), Handling = 1 }, "2026-11-20T09:30").ShouldBe("2026-11-24T08:00");

    [Fact]
    public void ReadyFrom_NodeWithoutHours_IsNowOrTheDaysBeginning()
    {
        var depot = _shop with { Node = _shop.Node with { OpeningHours = [] } };
        Ask(depot, "2026-11-20T21:30").ShouldBe("2026-11-20T21:30");
        Ask(depot, "2026-11-21T09:00").ShouldBe("2026-11-22T23:00");
    }

    [Fact]
    public void ReadyFrom_OverTheChangeOfClocks_IsTheClocksNine() => Ask(_shop, "2026-03-28T10:00").ShouldBe("2026-03-30T07:00");

    [Fact]
    public void ReadyFrom_NodeThatNeverWorks_IsUnknown() => Ask(_shop with { Calendar = new("de", [], []) }, "2026-11-20T09:30").ShouldBe("never");

    private static string Ask(Depot shop, string utc)
    {
        var timetable = shop.Open().Timetable;
        return CounterTimes.ReadyFrom(timetable, 0, shop.ReadyOn, shop.Handling, shop.NotBefore, timetable.At(Depot.At(utc))) is { } ready
            ? ready.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture)
            : "never";
    }
}
