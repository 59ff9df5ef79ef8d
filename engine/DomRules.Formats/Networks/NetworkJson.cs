using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Formats.Replaying;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>A network as <see cref="NetworkReader"/> reads it; what has its usual value is left out.</summary>
public static class NetworkJson
{
    /// <summary>All of it, as one object.</summary>
    public static JsonObject Of(Network network) => JsonNodes.Object(
        ("asOf", JsonNodes.Of(network.AsOf)),
        ("markets", JsonNodes.List(network.Markets, Market)),
        ("calendars", JsonNodes.List(network.Calendars, Calendar)),
        ("carriers", JsonNodes.List(network.Carriers, CarrierJson.Of)),
        ("nodes", JsonNodes.List(network.Nodes, NodeJson.Of)),
        ("products", JsonNodes.List(network.Products, ProductJson.Of)),
        ("exchangeRates", network.ExchangeRates is { } rates ? Rates(rates) : null),
        ("lanes", JsonNodes.List(network.Lanes, Lane)),
        ("distances", JsonNodes.List(network.Distances, Distance)),
        ("disruptions", JsonNodes.List(network.Disruptions, DisruptionJson.Of)),
        ("blackouts", JsonNodes.List(network.Blackouts, Blackout)),
        ("slots", JsonNodes.List(network.Slots, SlotJson.Of)),
        ("capacityUse", JsonNodes.List(network.CapacityUse, CapacityUseRecord.Write)),
        ("stock", JsonNodes.List(network.Stock, StockJson.Row)),
        ("reservations", JsonNodes.List(network.Reservations, StockJson.Reservation)));

    private static JsonObject Market(Market market) => JsonNodes.Object(
        ("id", JsonNodes.Of(market.Id)),
        ("countries", JsonNodes.Names(market.Countries) ?? new JsonArray()),
        ("currency", JsonNodes.Of(market.Currency)),
        ("timeZone", JsonNodes.Of(market.TimeZone)));

    private static JsonObject Calendar(WorkCalendar calendar) => JsonNodes.Object(
        ("id", JsonNodes.Of(calendar.Id)), ("workingDays", DaysJson.Weekdays(calendar.WorkingDays) ?? new JsonArray()), ("holidays", DaysJson.Days(calendar.Holidays)));

    private static JsonObject Rates(ExchangeRates rates) => JsonNodes.Object(
        ("base", JsonNodes.Of(rates.Base)), ("rates", new JsonObject(rates.Rates.Select(rate => KeyValuePair.Create(rate.Key, JsonNodes.Of(rate.Value))))));

    private static JsonObject Lane(Lane lane) => JsonNodes.Object(
        ("from", JsonNodes.Of(lane.From)), ("to", JsonNodes.Of(lane.To)), ("time", DaysJson.Working(lane.WorkingDays)), ("cost", MoneyJson.Of(lane.Cost)));

    private static JsonObject Distance(KnownDistance distance) => JsonNodes.Object(
        ("node", JsonNodes.Of(distance.Node)), ("country", JsonNodes.Of(distance.Country)), ("postalCode", JsonNodes.Of(distance.PostalCode)), ("distance", DaysJson.Metres(distance.Metres)));

    private static JsonObject Blackout(RegionBlackout blackout) => JsonNodes.Object(
        ("region", AreaJson.Of(blackout.Region) ?? AreaJson.Everywhere()), ("dates", DaysJson.Days(blackout.Dates) ?? new JsonArray()));
}
