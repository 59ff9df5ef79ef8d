using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Replaying;

/// <summary>Stock rows and reservations as networks list them; what has its usual value is left out.</summary>
internal static class StockJson
{
    internal static JsonObject Row(StockRow row) => JsonNodes.Object(
        ("node", JsonNodes.Of(row.Node)),
        ("sku", JsonNodes.Of(row.Sku)),
        ("onHand", JsonNodes.Of(row.OnHand)),
        ("reserved", UnlessNone(row.Reserved)),
        ("safety", UnlessNone(row.Safety)),
        ("sellable", row.Sellable ? null : JsonValue.Create(false)),
        ("incoming", JsonNodes.List(row.Incoming, Arrival)),
        ("daysOfCover", JsonNodes.Of(row.DaysOfCover)),
        ("asOf", JsonNodes.Of(row.AsOf)));

    internal static JsonObject Reservation(Reservation held) => JsonNodes.Object(
        ("order", JsonNodes.Of(held.Order)),
        ("node", JsonNodes.Of(held.Node)),
        ("sku", JsonNodes.Of(held.Sku)),
        ("quantity", JsonNodes.Of(held.Quantity)),
        ("stage", held.Stage == "order" ? null : JsonNodes.Of(held.Stage)),
        ("expires", JsonNodes.Of(held.Expires)),
        ("from", held.From == Model.Networks.Reservation.OnHand ? null : JsonNodes.Of(held.From)),
        ("arrivesOn", JsonNodes.Of(held.ArrivesOn)),
        ("under", JsonNodes.Names(held.Under)));

    private static JsonObject Arrival(Arrival arrival) => JsonNodes.Object(
        ("quantity", JsonNodes.Of(arrival.Quantity)), ("on", JsonNodes.Of(arrival.On)), ("reserved", UnlessNone(arrival.Reserved)));

    private static JsonNode? UnlessNone(decimal quantity) => quantity == 0 ? null : JsonNodes.Of(quantity);
}
