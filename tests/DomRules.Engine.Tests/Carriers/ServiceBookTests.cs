using System.Collections.Immutable;
using DomRules.Engine.Calendars;
using DomRules.Engine.Carriers;
using DomRules.Engine.Parcels;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Calendars;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Values;
using Xunit.Abstractions;

namespace DomRules.Engine.Tests.Carriers;

public sealed class ServiceBookTests(ITestOutputHelper output)
{
    private static readonly Area Germany = new("DE");
    private static readonly Area Austria = new("AT");
    private static readonly ShipmentWish Standard = new() { Level = "standard" };

    private static CarrierService Service(string id, string level = "standard", params ParcelRate[] rates) => new()
    {
        Id = id,
        Level = level,
        Zones = [new(Germany, Germany, 1, null), new(Germany, Austria, 2, null)],
        Rates = [.. rates],
    };

    private static ParcelRate Rate(decimal price, decimal? upTo = null, long? metres = null, Area? to = null, decimal? perKg = null, string currency = "EUR") =>
        new(Germany, to ?? Germany, upTo, metres, new(price, currency), perKg is { } each ? new(each, currency) : null);

    private static ParcelWeight Box(decimal grams, long times = 1) => new(grams, times);

    private static ServiceOffer[] Offers(CarrierService[] services, ShipmentWish wish, Destination? to = null, int metres = 10_000, ParcelWeight[]? parcels = null)
    {
        ServiceOffer[] offers = new ServiceOffer[services.Length];
        Try(services, wish, offers, to, metres, parcels).ShouldBeTrue();
        return offers;
    }

    private static bool Try(CarrierService[] services, ShipmentWish wish, ServiceOffer[] offers, Destination? to = null, int metres = 10_000, ParcelWeight[]? parcels = null)
    {
        Destination destination = to ?? new("DE", "BE");
        var snapshot = Snapshot.Of(Sample.Network(Sample.Node("BER")) with
        {
            Carriers = [new("parcelco", [.. services])],
            ExchangeRates = new("EUR", ImmutableSortedDictionary<string, decimal>.Empty.Add("USD", 1.08m)),
        });
        var timetable = new Timetable(snapshot);
        var book = new ServiceBook(snapshot, timetable, ServiceLevels.BuiltIn, "EUR");
        return book.TryOffer(
            new ShipmentWay
            {
                Node = 0,
                Metres = metres,
                Lanes = book.To(destination),
                Terms = timetable.TermsOf(destination),
                Capacity = new CapacityLedger(snapshot, timetable),
                Moment = timetable.At(Sample.Now),
            },
            wish,
            parcels ?? [Box(1_000)],
            offers);
    }

    [Fact]
    public void TryOffer_OfALevel_FitsItAndFasterOnes()
    {
        CarrierService[] services = [Service("a_economy", "economy"), Service("b_express", "express"), Service("c_own", "drone"), Service("d_same", "same_day"), Service("e_standard")];

        Offers(services, Standard).Select(offer => offer.Dates.Obstacle.Code()).ShouldBe(["slower_service", "none", "slower_service", "none", "none"]);
        Offers(services, new() { Level = "drone" }).Select(offer => offer.Ships).ShouldBe([false, false, true, false, false]);
    }

    [Fact]
    public void TryOffer_OfASlowerService_OnlyIfARuleAllowsItAndItIsOnTime()
    {
        CarrierService[] economy = [Service("a_economy", "economy")];

        Offers(economy, Standard with { AllowsSlower = true })[0].Ships.ShouldBeTrue();
        Offers(economy, Standard with { AllowsSlower = true, PromisedBy = Sample.Day(21) })[0].Ships.ShouldBeTrue();
        Offers(economy, Standard with { AllowsSlower = true, PromisedBy = Sample.Day(20) })[0].Dates.Obstacle.ShouldBe(ShippingObstacle.Slower);
    }

    [Fact]
    public void TryOffer_BeyondItsZones_IsNoZone()
    {
        Offers([Service("s")], Standard, new("FR"))[0].Dates.Obstacle.Code().ShouldBe("no_zone");
        Offers([Service("s")], Standard, new("AT"))[0].Dates.DeliverOn.ShouldBe(Depot.Day("2026-11-22"));
    }

    [Fact]
    public void TryOffer_WithZonesByDistance_TakesTheFirstThatFits()
    {
        CarrierService near = Service("s") with { Zones = [new(Germany, Germany, null, 0, 20_000), new(Germany, Germany, null, 3)] };

        Offers([near], Standard, metres: 20_000)[0].Dates.DeliverOn.ShouldBe(Depot.Day("2026-11-20"));
        Offers([near], Standard, metres: 20_001)[0].Dates.DeliverOn.ShouldBe(Depot.Day("2026-11-23"));
        Offers([near], Standard, metres: -1)[0].Dates.DeliverOn.ShouldBe(Depot.Day("2026-11-23"));
        Offers([near with { Zones = [near.Zones[0]] }], Standard, metres: -1)[0].Dates.Obstacle.Code().ShouldBe("no_zone");
    }

    [Fact]
    public void TryOffer_WithARegionsZone_NeedsTheRegion()
    {
        CarrierService local = Service("s") with { Zones = [new(Germany, new("DE", "BE"), null, 0)] };

        Offers([local], Standard, new("DE", "BE"))[0].Ships.ShouldBeTrue();
        Offers([local], Standard, new("DE", "BY"))[0].Ships.ShouldBeFalse();
        Offers([local], Standard, new("DE"))[0].Ships.ShouldBeFalse();
    }

    [Fact]
    public void TryOffer_OfAParcel_TakesTheSmallestBracketThatFits()
    {
        CarrierService[] service = [Service("s", rates: [Rate(8.90m, 31_500), Rate(4.10m, 5_000), Rate(3m, 5_000, 50_000)])];

        Offers(service, Standard, parcels: [Box(5_000)])[0].Carriage.ShouldBe(3m);
        Offers(service, Standard, metres: 50_001, parcels: [Box(5_000)])[0].Carriage.ShouldBe(4.10m);
        Offers(service, Standard, metres: -1, parcels: [Box(5_000)])[0].Carriage.ShouldBe(4.10m);
        Offers(service, Standard, parcels: [Box(5_000.001m)])[0].Carriage.ShouldBe(8.90m);
    }

    [Fact]
    public void TryOffer_AboveTheLastBracket_IsOverWeight()
    {
        CarrierService[] service = [Service("s", rates: Rate(4.10m, 5_000))];

        Offers(service, Standard, parcels: [Box(1_000), Box(5_001)])[0].Dates.Obstacle.Code().ShouldBe("over_weight");
        Offers(service, Standard, new("AT"))[0].Dates.Obstacle.Code().ShouldBe("over_weight");
    }

    [Fact]
    public void TryOffer_OfSeveralParcels_AddsThemUp()
    {
        CarrierService[] service = [Service("s", rates: [Rate(4.10m, 5_000), Rate(8.90m, 31_500, perKg: 0.10m)])];

        Offers(service, Standard, parcels: [Box(1_000, times: 3), Box(6_001)])[0].Carriage.ShouldBe((3 * 4.10m) + 8.90m + (7 * 0.10m));
    }

    [Fact]
    public void TryOffer_WithoutAnyPrices_CostsNothing()
    {
        ServiceOffer offer = Offers([Service("s")], Standard)[0];

        (offer.Carriage, offer.Currency).ShouldBe((0m, null));
    }

    [Fact]
    public void TryOffer_InAnotherCurrency_ConvertsTheTotalOnce()
    {
        CarrierService[] service = [Service("s", rates: Rate(0.99m, currency: "USD"))];

        // 3 × 0.99 USD = 2.97 USD = 2.75 EUR exactly; parcel by parcel it would be 3 × 0.92.
        Offers(service, Standard, parcels: [Box(1, times: 3)])[0].Carriage.ShouldBe(2.75m);
    }

    [Fact]
    public void TryOffer_WithoutAnExchangeRate_IsAFault()
    {
        Try([Service("s", rates: Rate(1, currency: "CHF"))], Standard, new ServiceOffer[1]).ShouldBeFalse();
        Try([Service("s", rates: Rate(decimal.MaxValue))], Standard, new ServiceOffer[1], parcels: [Box(1, times: 2)]).ShouldBeFalse();
    }

    [Fact]
    public void UsualRank_OfOffers_IsOnTimeThenCheapThenEarlyThenId()
    {
        ServiceOffer offer = new(5, new(ShippingObstacle.None, 100, 103), 5m, "EUR", 0);
        ServiceOffer[] best = [offer with { Carriage = 4m }, offer with { Dates = new(ShippingObstacle.None, 100, 102) }, offer with { Service = 4 }, offer, offer with { Carriage = 1m, DaysLate = 1 }];
        ServiceOffer[] shuffled = [best[3], best[4], best[1], best[0], best[2]];

        Array.Sort(shuffled, UsualRank.Instance);

        shuffled.ShouldBe(best);
    }

    [Fact]
    public void Best_OfOffers_IsTheFirstInRankThatShips()
    {
        CarrierService[] services = [Service("a", rates: Rate(5m)), Service("b", rates: Rate(4m)), Service("c", rates: Rate(1m, 10)), Service("d", rates: Rate(4m))];

        ServiceChoice.Best(Offers(services, Standard), UsualRank.Instance)!.Value.Service.ShouldBe(1);
        ServiceChoice.Best(Offers(services, Standard, new("FR")), UsualRank.Instance).ShouldBeNull();
    }

    [Fact]
    public void LeastCarriage_OfAnyParcels_NeverExceedsTheirPrice()
    {
        const int seed = 23;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int i = 0; i < 300; i++)
        {
            CarrierService[] services = [.. Enumerable.Range(0, 3).Select(service => Service($"s{service}", rates:
                [.. Enumerable.Range(0, 4).Select(_ => Rate(random.Next(1, 900) / 100m, random.Next(4) == 0 ? null : random.Next(1, 9_000), random.Next(2) == 0 ? null : random.Next(1, 90_000), perKg: random.Next(2) == 0 ? null : 0.3m, currency: random.Next(2) == 0 ? "EUR" : "USD"))]))];
            var snapshot = Snapshot.Of(Sample.Network(Sample.Node("BER")) with { Carriers = [new("c", [.. services])], ExchangeRates = new("EUR", ImmutableSortedDictionary<string, decimal>.Empty.Add("USD", 1.0837m)) });
            var book = new ServiceBook(snapshot, new Timetable(snapshot), ServiceLevels.BuiltIn, "EUR");
            decimal least = book.LeastCarriage(0, book.To(new("DE")));
            ParcelWeight[] parcels = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Box(random.Next(0, 9_000), random.Next(1, 3)))];

            int metres = random.Next(90_000);
            decimal closer = book.LeastCarriage(0, book.To(new("DE")), metres, parcels.Min(parcel => parcel.Grams), Standard);
            foreach (ServiceOffer offer in Offers(services, Standard, metres: metres, parcels: parcels).Where(offer => offer.Ships))
            {
                closer.ShouldBeGreaterThanOrEqualTo(least);
                closer.ShouldBeLessThanOrEqualTo(offer.Carriage);
                (least * parcels.Sum(parcel => parcel.Times)).ShouldBeLessThanOrEqualTo(offer.Carriage + 0.02m);
                least.ShouldBeLessThanOrEqualTo(offer.Carriage);
            }
        }
    }

    [Fact]
    public void LeastCarriage_OverADistanceForAWeight_IsCloserThanForAny()
    {
        var snapshot = Snapshot.Of(Sample.Network(Sample.Node("BER")) with
        {
            Carriers = [new("c", [Service("s", rates: [Rate(3m, 1_000, 50_000), Rate(5m, 1_000), Rate(7m, 9_000, 50_000), Rate(9m, 9_000, perKg: 1m)]), Service("t", "economy", Rate(1m))])],
        });
        var book = new ServiceBook(snapshot, new Timetable(snapshot), ServiceLevels.BuiltIn, "EUR");
        DestinationLanes lanes = book.To(new("DE"));

        book.LeastCarriage(0, lanes).ShouldBe(1m);
        book.LeastCarriage(0, lanes, 50_000, 1_000, Standard).ShouldBe(3m);
        book.LeastCarriage(0, lanes, 50_001, 1_000, Standard).ShouldBe(5m);
        book.LeastCarriage(0, lanes, 50_000, 1_001, Standard).ShouldBe(7m);
        book.LeastCarriage(0, lanes, -1, 1_001, Standard).ShouldBe(11m);
        book.LeastCarriage(0, lanes, -1, 1_001, Standard with { AllowsSlower = true }).ShouldBe(1m);
    }

    [Fact]
    public void Goes_ToAPlaceThatNoServiceReaches_IsNoService()
    {
        var snapshot = Snapshot.Of(Sample.Network(Sample.Node("BER")) with { Carriers = [new("c", [Service("s"), Service("t", "economy") with { Zones = [new(Germany, new("FR"), 1, null, 1_000)] }])] });
        var book = new ServiceBook(snapshot, new Timetable(snapshot), ServiceLevels.BuiltIn, "EUR");

        book.Goes(0, -1, book.To(new("DE")), "standard", allowsSlower: false).ShouldBeTrue();
        book.Goes(0, -1, book.To(new("DE")), "express", allowsSlower: false).ShouldBeFalse();
        book.Goes(0, -1, book.To(new("DE")), "express", allowsSlower: true).ShouldBeTrue();
        book.Goes(0, 1_000, book.To(new("FR")), "economy", allowsSlower: false).ShouldBeTrue();
        book.Goes(0, 1_001, book.To(new("FR")), "economy", allowsSlower: false).ShouldBeFalse();
    }

    [Fact]
    public void Satisfies_ByTheMerchantsOwnLevels_RanksByDeclaration()
    {
        var levels = new ServiceLevels(["freight", "van", "bike", "van"]);

        levels.Satisfies("bike", "van").ShouldBeTrue();
        levels.Satisfies("freight", "van").ShouldBeFalse();
        levels.IsSlower("freight", "van").ShouldBeTrue();
        levels.Satisfies("bike", "standard").ShouldBeFalse();
        levels.IsSlower("standard", "bike").ShouldBeFalse();
    }
}
