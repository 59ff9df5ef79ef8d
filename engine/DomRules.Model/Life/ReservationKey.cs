namespace DomRules.Model.Life;

/// <summary>What a reservation is for. An order has at most one reservation of each key; what comes to it adds up.</summary>
/// <param name="Order">Order or cart id.</param>
/// <param name="Shipment">Number of the order's shipment; 0 for a cart, which has none yet.</param>
/// <param name="Place">Where.</param>
/// <param name="Source">Which counter.</param>
/// <param name="ArrivesOn">Day of the arrival; null unless <see cref="StockSource.Incoming"/>.</param>
public readonly record struct ReservationKey(string Order, int Shipment, StockPlace Place, StockSource Source, DateOnly? ArrivesOn) : IComparable<ReservationKey>
{
    /// <summary>By order, shipment, place, source and day.</summary>
    public int CompareTo(ReservationKey other)
    {
        int byOrder = string.CompareOrdinal(Order, other.Order);
        int byShipment = byOrder != 0 ? byOrder : Shipment.CompareTo(other.Shipment);
        int byPlace = byShipment != 0 ? byShipment : Place.CompareTo(other.Place);
        int bySource = byPlace != 0 ? byPlace : Source.CompareTo(other.Source);
        return bySource != 0 ? bySource : Nullable.Compare(ArrivesOn, other.ArrivesOn);
    }
}
