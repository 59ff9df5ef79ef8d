using DomRules.Model.Life;
using DomRules.Model.Networks;

namespace DomRules.Engine.Life;

/// <summary>Reservations in the form in which a network lists them.</summary>
internal static class ListedReservations
{
    internal static StockSource SourceOf(Reservation listed) => listed.From switch
    {
        "incoming" => StockSource.Incoming,
        "backorder" => StockSource.Backorder,
        _ => StockSource.OnHand,
    };

    /// <summary>What a reservation is to an order that is decided: its own hold does not stand in its way, what its own shipments hold does.</summary>
    internal static Reservation Of(StockReservation held, string decided) => new(Holder(held.Key, decided), held.Key.Place.Node, held.Key.Place.Sku, held.Quantity, held.Stage, held.Expires)
    {
        From = held.Key.Source switch { StockSource.Incoming => "incoming", StockSource.Backorder => "backorder", _ => "on_hand" },
        ArrivesOn = held.Key.ArrivesOn,
        Under = held.Under,
    };

    private static string Holder(ReservationKey key, string decided) =>
        key.Order == decided && key.Shipment > 0 ? PlainText.Of($"{key.Order}/{key.Shipment}") : key.Order;
}
