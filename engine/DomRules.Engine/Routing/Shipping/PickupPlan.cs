using DomRules.Engine.Calendars;

namespace DomRules.Engine.Routing.Shipping;

/// <summary>How a shipment is collected.</summary>
/// <param name="Counter">Index of the node where it is handed over.</param>
/// <param name="ReadyFrom">From when on all of it lies ready, in opening hours; null: some of it has no known day.</param>
/// <param name="ReadyOn">That day at the counter, as a number; 0: unknown.</param>
/// <param name="Transfers">What comes from other nodes, by giving node.</param>
/// <param name="Slot">The window asked for; null: none, or the counter does not know it.</param>
internal sealed record PickupPlan(int Counter, DateTimeOffset? ReadyFrom, int ReadyOn, List<PickupTransfer> Transfers, SlotTime? Slot);
