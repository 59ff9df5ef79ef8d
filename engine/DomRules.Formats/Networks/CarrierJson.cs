using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>A carrier as <see cref="CarrierRecord"/> reads it.</summary>
internal static class CarrierJson
{
    internal static JsonObject Of(Carrier carrier) => JsonNodes.Object(
        ("id", JsonNodes.Of(carrier.Id)), ("services", JsonNodes.List(carrier.Services, Service) ?? new JsonArray()));

    private static JsonObject Service(CarrierService service) => JsonNodes.Object(
        ("id", JsonNodes.Of(service.Id)),
        ("level", JsonNodes.Of(service.Level)),
        ("mode", service.Mode == "road" ? null : JsonNodes.Of(service.Mode)),
        ("calendar", JsonNodes.Of(service.Calendar)),
        ("cutoffs", CutoffJson.ByDay(service.Cutoffs)),
        ("pickupDays", DaysJson.Weekdays(service.PickupDays)),
        ("zones", JsonNodes.List(service.Zones, Zone)),
        ("rates", JsonNodes.List(service.Rates, Rate)),
        ("holidayDeadlines", JsonNodes.List(service.HolidayDeadlines, Deadline)),
        ("blackouts", DaysJson.Days(service.Blackouts)));

    private static JsonObject Zone(TransitZone zone) => JsonNodes.Object(
        ("from", AreaJson.Of(zone.From)),
        ("to", AreaJson.Of(zone.To)),
        ("transit", zone.WorkingDays is { } working ? DaysJson.Working(working) : DaysJson.Whole(zone.Days ?? 0)),
        ("distanceUpTo", DaysJson.Metres(zone.DistanceUpToMetres)));

    private static JsonObject Rate(ParcelRate rate) => JsonNodes.Object(
        ("from", AreaJson.Of(rate.From)),
        ("to", AreaJson.Of(rate.To)),
        ("upTo", DaysJson.Measured(rate.UpToGrams, "g")),
        ("distanceUpTo", DaysJson.Metres(rate.DistanceUpToMetres)),
        ("price", MoneyJson.Of(rate.Price)),
        ("perKg", MoneyJson.Of(rate.PerKg)));

    private static JsonObject Deadline(HolidayDeadline deadline) => JsonNodes.Object(
        ("deliverBy", JsonNodes.Of(deadline.DeliverBy)), ("lastShip", JsonNodes.Of(deadline.LastShip)));
}
