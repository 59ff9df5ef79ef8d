using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Formats.Decisions;
using DomRules.Formats.Json;
using DomRules.Formats.Orders;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Formats.Life;

/// <summary>An order's life, for a state's canonical form.</summary>
internal static class OrderLifeJson
{
    internal static JsonObject Of(OrderLife life) => JsonNodes.Object(
        ("order", OrderJson.Of(life.Order)),
        ("status", JsonNodes.Code(life.Status)),
        ("placedAt", JsonNodes.Of(life.PlacedAt)),
        ("cart", JsonNodes.Flag(life.IsCart)),
        ("digital", LifeLineRecord.Write(life.Digital)),
        ("confirmed", JsonNodes.Flag(life.IsConfirmed)),
        ("shipments", JsonNodes.List(life.Shipments, s => Shipment(life.Order.Id, s))),
        ("cancelled", Units(life.Cancelled)),
        ("returned", Units(life.Returned)),
        ("returns", JsonNodes.List(life.Returns, Return)),
        ("holds", JsonNodes.List(life.Holds, Hold)),
        ("leftOut", JsonNodes.List(life.LeftOut, OrderJson.LeftOut)),
        ("timers", JsonNodes.List(life.Timers.Order(), Timer)),
        ("cleared", JsonNodes.Names([.. life.Cleared])),
        ("awaitsStock", JsonNodes.Flag(life.AwaitsStock)),
        ("attempts", life.Attempts == 0 ? null : JsonNodes.Of(life.Attempts)),
        ("upgradedTo", JsonNodes.Of(life.UpgradedTo)),
        ("lastDecision", JsonNodes.Of(life.LastDecision)),
        ("lastShipment", life.LastShipment == 0 ? null : JsonNodes.Of(life.LastShipment)));

    internal static JsonObject Timer(LifeTimer timer) => JsonNodes.Object(
        ("due", JsonNodes.Of(timer.Due)), ("kind", JsonNodes.Code(timer.Kind)), ("order", JsonNodes.Of(timer.Order)), ("rule", JsonNodes.Of(timer.Rule)));

    private static JsonObject Shipment(string order, LifeShipment shipment)
    {
        var planned = new ShipmentPlanned(order, shipment);
        return EventForms.Of(planned).Write(planned);
    }

    private static JsonNode? Units(ImmutableSortedDictionary<int, decimal> byLine) =>
        JsonNodes.List(byLine, l => JsonNodes.Object(("line", JsonNodes.Of(l.Key)), ("quantity", JsonNodes.Of(l.Value))));

    private static JsonObject Return(PendingReturn pending) => JsonNodes.Object(("return", JsonNodes.Of(pending.Return)), ("stock", StockEffectParts.Write(pending.Stock)));

    private static JsonObject Hold(OpenHold hold) => JsonNodes.Object(
        ("queue", JsonNodes.Of(hold.Queue)), ("rule", JsonNodes.Of(hold.Rule)), ("because", JsonNodes.Of(hold.Because)), ("since", JsonNodes.Of(hold.Since)), ("dueBy", JsonNodes.Of(hold.DueBy)));
}
