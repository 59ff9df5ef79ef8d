using DomRules.Engine.Calendars;
using DomRules.Engine.Routing;
using DomRules.Engine.Routing.Plans;
using DomRules.Engine.Routing.Shipping;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Promising;

/// <summary>Writes the plan that one way of getting the cart would have.</summary>
internal static class OfferWriter
{
    internal static OfferRecord Of(in Decision decision, DecisionRecord record, string? level, string? node)
    {
        var shipments = record.Shipments;
        var isDated = !shipments.IsEmpty && shipments.All(s => s is { ShipBy: not null, DeliverOn: not null });
        return new OfferRecord(
            level,
            node,
            record.Outcome,
            record.Cost,
            isDated ? shipments.Max(s => s.ShipBy) : null,
            isDated ? shipments.Max(s => s.DeliverOn) : null,
            !shipments.IsEmpty && shipments.All(s => s.OnTime is not null) ? shipments.All(s => s.OnTime == true) : null,
            node is not null && !shipments.IsEmpty && decision.Router is { Sourcing.Plan: { } plan } router ? ReadyFrom(router.Session, plan) : null,
            shipments,
            record.Unplanned,
            record.Contention,
            record.Summary);
    }

    /// <summary>When the last of a plan lies ready at the counter; null: nobody knows.</summary>
    private static DateTimeOffset? ReadyFrom(RoutingSession session, PlanDraft plan)
    {
        DateTimeOffset? last = null;
        foreach (var shipment in plan.Shipments)
        {
            if (Content.HasNoDay(shipment.Contents) || ReadyFrom(session, shipment.Contents) is not { } ready)
            {
                return null;
            }

            last = last is null || ready > last ? ready : last;
        }

        return last;
    }

    private static DateTimeOffset? ReadyFrom(RoutingSession session, Content[] contents)
    {
        var handling = contents.Max(c => session.Terms.Handling(c.Line, c.Node));
        var ready = contents.Max(c => Math.Max(c.ReadyOn, session.Lines[c.Line].Line.ReleaseDate?.DayNumber ?? 0));
        var notBefore = Math.Max(session.Order.NotBefore?.DayNumber ?? 0, session.Order.RequestedOn?.DayNumber ?? 0);
        return CounterTimes.ReadyFrom(session.World.Timetable, contents[0].Node, ready, handling, notBefore, session.Moment);
    }
}
