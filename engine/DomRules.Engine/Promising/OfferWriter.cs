using System.Collections.Immutable;
using DomRules.Engine.Calendars;
using DomRules.Engine.Routing;
using DomRules.Engine.Routing.Records;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Promising;

/// <summary>Writes the plan that one way of getting the cart would have.</summary>
internal static class OfferWriter
{
    internal static OfferRecord Of(in Decision decision, DecisionRecord record, string? level, string? node)
    {
        var shipments = record.Shipments;
        var isDated = !shipments.IsEmpty && shipments.All(s => s is { ShipBy: not null, DeliverOn: not null });
        var ready = node is null ? null : ReadyFrom(shipments);
        return new OfferRecord(
            level,
            node,
            record.Outcome,
            record.Cost,
            isDated ? shipments.Max(s => s.ShipBy) : null,
            isDated ? shipments.Max(s => s.DeliverOn) : null,
            !shipments.IsEmpty && shipments.All(s => s.OnTime is not null) ? shipments.All(s => s.OnTime == true) : null,
            ready,
            shipments,
            record.Unplanned,
            record.Contention,
            record.Summary)
        {
            Slots = node is not null && ready is { } from && decision.Router is { } router ? Free(router.Session, node, from) : [],
        };
    }

    /// <summary>When the last of a plan lies ready at the counter; null: nobody knows.</summary>
    private static DateTimeOffset? ReadyFrom(ImmutableArray<ShipmentRecord> shipments) =>
        !shipments.IsEmpty && shipments.All(s => s.ReadyFrom is not null) ? shipments.Max(s => s.ReadyFrom) : null;

    /// <summary>The windows at a counter that have room and are not over before all is ready; of those that come every week, the next two weeks.</summary>
    private static ImmutableArray<SlotRecord> Free(RoutingSession session, string node, DateTimeOffset ready)
    {
        var (slots, counter) = (session.Snapshot.Slots, session.Snapshot.NodeOf(node));
        var fromDay = session.World.Timetable.DaysOf(counter).Clock.At(ready.UtcTicks).Day;
        return
        [
            .. slots.At(counter).SelectMany(slot => SlotTime.Of(slots, slot, session.World.Timetable, fromDay))
                .Where(time => time.Until > ready)
                .Select(time => CollectionRecords.Slot(session, time) with { Left = session.Batch.Capacity.Slots.Left(time.Slot, time.Day, session.Order.Id, session.At) })
                .Where(slot => slot.Left >= 1)
                .OrderBy(slot => slot.From).ThenBy(slot => slot.Id, StringComparer.Ordinal),
        ];
    }
}
