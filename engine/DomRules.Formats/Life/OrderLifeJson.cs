using System.Text.Json.Nodes;
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
        ("lapsed", JsonNodes.Flag(life.HasLapsed)),
        ("shipments", JsonNodes.List(life.Shipments, s => Shipment(life.Order.Id, s))),
        ("cancelled", UnitsByLine.Write(life.Cancelled)),
        ("substituted", UnitsByLine.Write(life.Substituted)),
        ("fulfilled", UnitsByLine.Write(life.Fulfilled)),
        ("returned", UnitsByLine.Write(life.Returned)),
        ("returns", JsonNodes.List(life.Returns, OrderReturnRecord.Write)),
        ("holds", JsonNodes.List(life.Holds, OpenHoldRecord.Write)),
        ("leftOut", JsonNodes.List(life.LeftOut, OrderJson.LeftOut)),
        ("timers", JsonNodes.List(life.Timers, TimerRecord.Write)),
        ("cleared", JsonNodes.Names([.. life.Cleared])),
        ("awaitsStock", JsonNodes.Flag(life.AwaitsStock)),
        ("attempts", life.Attempts == 0 ? null : JsonNodes.Of(life.Attempts)),
        ("upgradedTo", JsonNodes.Of(life.UpgradedTo)),
        ("lastDecision", JsonNodes.Of(life.LastDecision)),
        ("lastShipment", life.LastShipment == 0 ? null : JsonNodes.Of(life.LastShipment)));

    private static JsonObject Shipment(string order, LifeShipment shipment)
    {
        var planned = new ShipmentPlanned(order, shipment);
        return EventForms.Of(planned).Write(planned);
    }
}
