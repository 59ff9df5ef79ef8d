using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Announcing;

/// <summary>Orders that came to another state by a commit.</summary>
internal static class ToldStatus
{
    internal static IEnumerable<ToldEvent> Of(Announced announced)
    {
        var orders = announced.Draft.Step!.Events.OfType<OrderLifeEvent>().Select(one => one.Order).Distinct(StringComparer.Ordinal);
        foreach (var order in orders)
        {
            var before = announced.Before.State.Orders.GetValueOrDefault(order);
            if (announced.After.State.Orders.GetValueOrDefault(order) is { IsCart: false } after && before?.Status != after.Status)
            {
                yield return new ToldEvent(TypeOf(after.Status), order, "order/" + order, Facts.Of(
                    ("order", order),
                    ("status", OrderStatusWords.Of(after.Status)),
                    ("before", before is null ? null : OrderStatusWords.Of(before.Status)),
                    ("decision", after.LastDecision)));
            }
        }
    }

    private static string TypeOf(OrderStatus status) => status switch
    {
        OrderStatus.Cancelled => EventTypes.OrderCancelled,
        OrderStatus.Held => EventTypes.OrderHeld,
        OrderStatus.Waiting => EventTypes.OrderWaiting,
        OrderStatus.Unroutable => EventTypes.OrderUnroutable,
        OrderStatus.Reserved => EventTypes.OrderRouted,
        OrderStatus.Released => EventTypes.OrderReleased,
        OrderStatus.Shipped => EventTypes.OrderShipped,
        OrderStatus.Delivered => EventTypes.OrderDelivered,
        _ => EventTypes.OrderReturned,
    };
}
