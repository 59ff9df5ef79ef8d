using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Life;

/// <summary>Lays a slice of stock under the router.</summary>
internal static class StockLaying
{
    /// <summary>A batch of its own for one decision.</summary>
    internal static (Batch Batch, Snapshot Snapshot) On(Desk desk, StockSlice slice)
    {
        var laid = desk.Snapshot.Restocked(slice.Stock, slice.Reservations, slice.Capacity);
        var batch = desk.Router.NewBatch(laid);
        BookSlots(desk.Snapshot, batch, slice);
        return (batch, laid);
    }

    private static void BookSlots(Snapshot snapshot, Batch batch, StockSlice slice)
    {
        foreach (var order in slice.SlotsFreed)
        {
            batch.Capacity.Slots.Release(order);
        }

        foreach (var taken in slice.Slots)
        {
            if (snapshot.Slots.IndexOf(snapshot.NodeOf(taken.Node), taken.Slot) is >= 0 and var slot)
            {
                batch.Capacity.Slots.Book(slot, taken.On.DayNumber, taken.Order);
            }
        }
    }
}
