using DomRules.Store.Commits;

namespace DomRules.Store.Memory;

/// <summary>Orders reservations by their unique key.</summary>
internal sealed class ReservationOrder : IComparer<ReservationRow>
{
    public static ReservationOrder Instance { get; } = new();

    public int Compare(ReservationRow? x, ReservationRow? y)
    {
        if (x is null || y is null) return (y is null ? 0 : -1) + (x is null ? 0 : 1);
        var text = CodePointOrder.Instance;
        var order = text.Compare(x.Order, y.Order);
        if (order == 0) order = x.Shipment.CompareTo(y.Shipment);
        if (order == 0) order = text.Compare(x.Node, y.Node);
        if (order == 0) order = text.Compare(x.Sku, y.Sku);
        if (order == 0) order = text.Compare(x.Source, y.Source);
        return order != 0 ? order : Nullable.Compare(x.ArrivesOn, y.ArrivesOn);
    }
}
