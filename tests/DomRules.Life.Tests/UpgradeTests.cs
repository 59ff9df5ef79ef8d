using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Life.Tests;

/// <summary>The slowest faster service that costs no more than may be; without one it goes as it went.</summary>
public sealed class UpgradeTests
{
    private const string Cost = "sourcing { rank by { fewest shipments, lowest cost } } cost { rule carriage add carrier rate because \"Tariff\" } ";

    [Theory]
    [InlineData("upgrade service", "standard")]
    [InlineData("upgrade service up to 2 EUR", "standard")]
    [InlineData("upgrade service up to 1.99 EUR", "economy")]
    public void Upgrade_IsToTheNextFasterService_AsFarAsItMayCostMore(string action, string service) =>
        Late(action).Order("1").Shipments[^1].Service.ShouldBe(service);

    [Theory]
    [InlineData("upgrade service up to 5 EUR, reroute", "economy")]
    [InlineData("upgrade service up to 5 EUR", "economy")]
    [InlineData("upgrade service up to 5.50 EUR, reroute", "express")]
    [InlineData("upgrade service, reroute", "express")]
    public void Upgrade_ThatKeepsThePromise_CostsNoMoreThanItMay(string actions, string service)
    {
        var story = new Story($"{Cost} exceptions {{ rule late on late then {actions} because \"Late\" }}", Services());
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)) with { Service = "economy", PromisedBy = new DateOnly(2026, 11, 27) })).Order("1").Shipments.Single().Service.ShouldBe("economy");

        story.After(TimeSpan.FromDays(6)).Do(new TellEvent("1", new OrderEvent("late"))).Order("1").Shipments[^1].Service.ShouldBe(service);
    }

    [Fact]
    public void Upgraded_PlannedAnew_StaysUpgraded()
    {
        var story = Late("upgrade service");

        story.Do(new TellEvent("1", new OrderEvent("rejected")));

        (story.Order("1").Shipments[^1].Node, story.Order("1").Shipments[^1].Service).ShouldBe(("S1", "standard"));
    }

    /// <summary>An order by the slowest service, for 4 EUR, that will be late.</summary>
    private static Story Late(string action)
    {
        var story = new Story($"{Cost} exceptions {{ rule late on late then {action}, reroute because \"Late\" rule refused on rejected then reroute without node because \"No\" }}", Services());
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)) with { Service = "economy" })).Order("1").Shipments.Single().Service.ShouldBe("economy");
        return story.Do(new TellEvent("1", new OrderEvent("late")));
    }

    private static Network Services()
    {
        CarrierService Service(string level, int days, decimal price) => new()
        {
            Id = level,
            Level = level,
            Calendar = "de",
            Zones = [new TransitZone(new Area("DE", null), new Area("DE", null), days, null)],
            Rates = [new ParcelRate(new Area("DE", null), new Area("DE", null), null, null, new MoneyValue(price, "EUR"))],
        };
        return Shop.With(("BER", "A", 5), ("S1", "A", 5)) with
        {
            Carriers = [new Carrier("c", [Service("economy", 5, 4), Service("standard", 3, 6), Service("express", 1, 9.50m), Service("same_day", 0, 20)])],
            Calendars = [new WorkCalendar("de", [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], [])],
        };
    }
}
