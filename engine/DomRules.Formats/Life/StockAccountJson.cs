using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Life;

namespace DomRules.Formats.Life;

/// <summary>The counters of a SKU at a node, for a state's canonical form.</summary>
internal static class StockAccountJson
{
    internal static JsonObject Of(StockAccount account) => JsonNodes.Object(
        ("node", JsonNodes.Of(account.Place.Node)),
        ("sku", JsonNodes.Of(account.Place.Sku)),
        ("onHand", JsonNodes.Of(account.OnHand)),
        ("setAside", JsonNodes.Of(account.SetAside)),
        ("safety", JsonNodes.Of(account.Safety)),
        ("reservedElsewhere", JsonNodes.Of(account.ReservedElsewhere)),
        ("notSellable", JsonNodes.Flag(!account.Sellable)),
        ("daysOfCover", JsonNodes.Of(account.DaysOfCover)),
        ("asOf", JsonNodes.Of(account.AsOf)),
        ("sourceVersion", JsonNodes.Of(account.SourceVersion)),
        ("arrivals", JsonNodes.List(account.Arrivals.Values, Arrival)),
        ("reservations", JsonNodes.List(account.Reservations, Reservation)));

    private static JsonObject Arrival(ExpectedArrival arrival) => JsonNodes.Object(
        ("on", JsonNodes.Of(arrival.On)), ("quantity", JsonNodes.Of(arrival.Quantity)), ("reservedElsewhere", JsonNodes.Of(arrival.ReservedElsewhere)));

    private static JsonObject Reservation(StockReservation held) => JsonNodes.Object(
        ("order", JsonNodes.Of(held.Key.Order)),
        ("shipment", JsonNodes.Of(held.Key.Shipment)),
        ("from", JsonNodes.Code(held.Key.Source)),
        ("arrivesOn", JsonNodes.Of(held.Key.ArrivesOn)),
        ("quantity", JsonNodes.Of(held.Quantity)),
        ("state", JsonNodes.Code(held.State)),
        ("expires", JsonNodes.Of(held.Expires)),
        ("stage", JsonNodes.Of(held.Stage)),
        ("under", JsonNodes.Names(held.Under)));
}
