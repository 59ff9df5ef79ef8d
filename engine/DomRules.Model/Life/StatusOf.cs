namespace DomRules.Model.Life;

/// <summary>Which state an order is in, the first that applies.</summary>
internal static class StatusOf
{
    internal static OrderStatus Of(OrderLife life)
    {
        var living = life.Shipments.Where(s => s.State != ShipmentState.Broken).ToList();
        return life.IsCart ? OrderStatus.Promised
            : !life.Holds.IsEmpty ? OrderStatus.Held
            : life.HasOpen ? LooksAgain(life) ? OrderStatus.Waiting : OrderStatus.Unroutable
            : living.Count == 0 && life.Fulfilled.IsEmpty && !life.Cancelled.IsEmpty ? OrderStatus.Cancelled
            : living.Exists(s => s.State == ShipmentState.Reserved) ? OrderStatus.Reserved
            : living.Exists(s => s.State == ShipmentState.Released) ? OrderStatus.Released
            : living.Exists(s => s.State == ShipmentState.Shipped) ? OrderStatus.Shipped
            : IsAllReturned(life) ? OrderStatus.Returned
            : OrderStatus.Delivered;
    }

    private static bool LooksAgain(OrderLife life) => !life.HasLapsed && (life.AwaitsStock || life.Timers.Any(t => t.Kind != TimerKind.ReturnOverdue));

    private static bool IsAllReturned(OrderLife life) =>
        !life.Returned.IsEmpty && life.Order.Lines.All(line => life.Returned.GetValueOrDefault(line.Number) >= life.Shipped(line.Number));
}
