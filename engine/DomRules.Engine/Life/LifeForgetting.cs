using DomRules.Model.Life;
using DomRules.Model.Orders;

namespace DomRules.Engine.Life;

/// <summary>Takes what speaks of a person out of an order whose life is over.</summary>
public static class LifeForgetting
{
    /// <summary>Why an order cannot be forgotten yet; null: it can.</summary>
    public static string? Obstacle(LifeState state, string id) =>
        !state.Orders.TryGetValue(id, out var life) ? $"Order {id} is not known"
        : life.HasOpen || life.Shipments.Any(shipment => shipment.IsPending) || !life.Holds.IsEmpty ? $"Order {id} is {OrderStatusWords.Of(life.Status)}, and its place is still needed; cancel it or wait until it has arrived"
        : null;

    /// <summary>The state in which of the order's place only country and region are left, and nothing of its customer. An unknown order leaves it as it is.</summary>
    public static LifeState Of(LifeState state, string id) => !state.Orders.TryGetValue(id, out var life) ? state
        : state with { Orders = state.Orders.SetItem(id, life with { Order = Of(life.Order) }) };

    private static Order Of(Order order) => order with
    {
        Destination = order.Destination is { } to ? new Destination(to.Country, to.Region) : null,
        Customer = new Customer(),
        Attributes = order.Attributes.Clear(),
    };
}
