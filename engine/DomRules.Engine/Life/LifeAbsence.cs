using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>Looks at what would be if an order had not come in.</summary>
public static class LifeAbsence
{
    /// <summary>The state without an order: what it holds and takes of nodes' days is free again. What has left is gone all the same. An unknown order leaves the state as it is.</summary>
    public static LifeState Without(LifeState state, string id)
    {
        if (!state.Orders.TryGetValue(id, out var life))
        {
            return state;
        }

        var freed = LifeFold.Apply(state, [.. Ended(state, life)]);
        var (before, after) = (freed.Orders[id], freed with { Orders = freed.Orders.Remove(id) });
        return OrderIndexes.With(after, id, before, null);
    }

    private static IEnumerable<LifeEvent> Ended(LifeState state, OrderLife life) =>
    [
        .. state.ReservationsOf(life.Order.Id).Select(held => new ReservationEnded(held.Key, held.Quantity, ReservationState.Released)),
        .. life.Shipments.Where(shipment => shipment.IsPending).SelectMany(shipment => shipment.Capacity)
            .Where(use => state.Capacity.ContainsKey(use.On)).Select(use => new CapacityTaken(use.Node, use.On, -use.Used)),
        .. life.Timers.Select(timer => new TimerEnded(timer, Rang: false)),
    ];
}
