using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>Canonical text of each record of a network. Lists whose order means nothing are sorted; a service's zones keep theirs.</summary>
internal static class NetworkText
{
    public static string Of(Node node) => new CanonicalText("node")
        .Text(node.Id).Text(node.Name).Text(node.Kind).YesNo(node.Active).Number(node.Rank).Text(node.Site)
        .Text(node.Country).Text(node.Region).Text(node.PostalCode).Place(node.At).YesNo(node.IsCentroid)
        .Text(node.TimeZone).Text(node.Calendar).Set(node.Cutoffs, Of).Set(node.OpeningHours, Of).Number(node.HandlingWorkingDays)
        .YesNo(node.Capabilities is null).Set(node.Capabilities ?? [], code => code).Set(node.Tags, tag => tag).Text(Of(node.Capacity))
        .Money(node.Costs.PerShipment).Money(node.Costs.PerLine).Money(node.Costs.PerUnit).Dates(node.Blackouts)
        .List(node.Attributes.SelectMany(pair => new[] { pair.Key, ValueText.Of(pair.Value) })).ToString();

    public static string Of(StockRow row) => new CanonicalText("stock")
        .Text(row.Node).Text(row.Sku).Number(row.OnHand).Number(row.Reserved).Number(row.Safety).YesNo(row.Sellable)
        .Set(row.Incoming, Of).Number(row.DaysOfCover).Instant(row.AsOf).ToString();

    public static string Of(Product product)
    {
        CanonicalText text = new CanonicalText("product")
            .Text(product.Sku).Number(product.WeightGrams).Number(product.LongestSideMetres).Number(product.VolumeLitres)
            .Text(product.Category).Set(product.Tags, tag => tag).YesNo(product.Tracked).Number(product.QuantityStep)
            .YesNo(product.Digital).Set(product.Kit, part => new CanonicalText("part").Text(part.Sku).Number(part.Quantity).ToString());
        return (product.Substitutes.IsDefaultOrEmpty ? text : text.List(product.Substitutes.Select(Of))).ToString();
    }

    public static string Of(Carrier carrier) => new CanonicalText("carrier").Text(carrier.Id).Set(carrier.Services, Of).ToString();

    public static string Of(CarrierService service) => new CanonicalText("service")
        .Text(service.Id).Text(service.Level).Text(service.Mode).Text(service.Calendar).Set(service.Cutoffs, Of)
        .Days(service.PickupDays).List(Each(service.Zones, Of)).Set(service.Rates, Of)
        .Set(service.HolidayDeadlines, deadline => new CanonicalText("deadline").Date(deadline.DeliverBy).Date(deadline.LastShip).ToString())
        .Dates(service.Blackouts).ToString();

    public static string Of(WorkCalendar calendar) => new CanonicalText("calendar")
        .Text(calendar.Id).Days(calendar.WorkingDays).Dates(calendar.Holidays).ToString();

    public static string Of(Market market) => new CanonicalText("market")
        .Text(market.Id).Set(market.Countries, country => country).Text(market.Currency).Text(market.TimeZone).ToString();

    public static string Of(CapacityUse use) => new CanonicalText("capacity_use").Text(use.Node).Date(use.On).Number(use.Used).ToString();

    public static string Of(Reservation held)
    {
        CanonicalText text = new CanonicalText("reservation").Text(held.Order).Text(held.Node).Text(held.Sku).Number(held.Quantity).Text(held.Stage).Instant(held.Expires);
        bool isPlain = held is { From: Reservation.OnHand, ArrivesOn: null, Under.IsEmpty: true };
        return (isPlain ? text : text.Text(held.From).Date(held.ArrivesOn).Set(held.Under, rule => rule)).ToString();
    }

    public static string Of(Lane lane) => new CanonicalText("lane").Text(lane.From).Text(lane.To).Number(lane.WorkingDays).Money(lane.Cost).ToString();

    public static string Of(Slot slot) => new CanonicalText("slot")
        .Text(slot.Id).Text(slot.Node).Date(slot.On).Days(slot.Days).Time(slot.From).Time(slot.Until).Number(slot.Capacity)
        .Set(slot.Booked, booked => new CanonicalText("booked").Date(booked.On).Number(booked.Orders).Text(booked.Order).Instant(booked.Expires).ToString()).ToString();

    public static string Of(Disruption disruption) => new CanonicalText("disruption")
        .Text(disruption.Service).Text(disruption.Node).Area(disruption.Region).Date(disruption.From).Date(disruption.Until)
        .Number(disruption.DelayDays).YesNo(disruption.Closed).ToString();

    public static string Of(KnownDistance known) => new CanonicalText("distance")
        .Text(known.Node).Text(known.Country).Text(known.PostalCode).Number(known.Metres).ToString();

    public static string Of(RegionBlackout blackout) => new CanonicalText("blackout").Area(blackout.Region).Dates(blackout.Dates).ToString();

    public static string Of(TransitZone zone) => new CanonicalText("zone")
        .Area(zone.From).Area(zone.To).Number(zone.WorkingDays).Number(zone.Days).Number(zone.DistanceUpToMetres).ToString();

    public static string Of(ParcelRate rate) => new CanonicalText("rate")
        .Area(rate.From).Area(rate.To).Number(rate.UpToGrams).Number(rate.DistanceUpToMetres).Money(rate.Price).Money(rate.PerKg).ToString();

    private static string Of(Substitute substitute) => new CanonicalText("substitute").Text(substitute.Sku).Number(substitute.Quantity).Money(substitute.UnitPrice).ToString();

    private static string Of(Cutoff cutoff) => new CanonicalText("cutoff").Text(cutoff.Level).Days(cutoff.Days).Time(cutoff.At).ToString();

    private static string Of(OpeningHours hours) => new CanonicalText("open").Days(hours.Days).Time(hours.From).Time(hours.Until).ToString();

    private static string Of(Arrival arrival) => new CanonicalText("arrival").Number(arrival.Quantity).Date(arrival.On).Number(arrival.Reserved).ToString();

    private static string Of(Capacity? capacity) => capacity is null
        ? "unbounded"
        : new CanonicalText("capacity").Text(capacity.Unit).Number(capacity.PerDay).Number(capacity.Used).YesNo(capacity.Hard).ToString();

    private static IEnumerable<string> Each<T>(ImmutableArray<T> items, Func<T, string> text) => items.IsDefault ? [] : items.Select(text);
}
