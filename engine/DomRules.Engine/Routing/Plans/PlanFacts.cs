using DomRules.Engine.Calendars;
using DomRules.Engine.Facts;
using DomRules.Engine.Routing.Shipping;
using DomRules.Model.Values;

namespace DomRules.Engine.Routing.Plans;

/// <summary>What <c>plan.*</c> says of the plan that was found.</summary>
internal static class PlanFacts
{
    internal static PlanFigures Of(RoutingSession session, SourcingResult sourcing)
    {
        var plan = sourcing.Plan!;
        var last = plan.Shipments.Exists(s => Content.HasNoDay(s.Contents)) ? null : plan.Shipments.Max(s => s.Pickup is { ReadyOn: > 0 } pickup ? pickup.ReadyOn : s.Service?.Dates.DeliverOn);
        var cost = plan.Cost + session.Costs.OncePerPlan.Sum(p => p.Amount);
        return new PlanFigures(
            cost,
            plan.Shipments.Count,
            last is { } day ? DateOnly.FromDayNumber(day) : null,
            plan.Shipments.Max(s => s.Pickup is { ReadyOn: > 0 } pickup ? DayNumbers.DaysLate(pickup.ReadyOn, session.Order.PromisedBy) : s.Service?.DaysLate ?? 0),
            Margin(session, cost),
            !sourcing.IsComplete,
            sourcing.Relaxed.Count > 0,
            session.Assumptions.Count > 0,
            Age(session, plan),
            sourcing.Comparison?.RunnerUpGap);
    }

    /// <summary>(value − goods − fulfilment) / value; unknown when a line's cost is, or the order is worth nothing.</summary>
    private static decimal? Margin(RoutingSession session, decimal cost)
    {
        if (session.Frame.Totals.OrderValue() is not MoneyValue { Amount: > 0 } value)
        {
            return null;
        }

        decimal goods = 0;
        foreach (var line in session.Order.Lines)
        {
            if (line.UnitCost is null || session.Frame.Totals.Converted([line.UnitCost]) is not MoneyValue each)
            {
                return null;
            }

            goods += each.Amount * line.Quantity;
        }

        return (value.Amount - goods - cost) / value.Amount;
    }

    private static decimal? Age(RoutingSession session, PlanDraft plan)
    {
        decimal? oldest = null;
        foreach (var content in plan.Shipments.SelectMany(s => s.Contents))
        {
            if (session.Snapshot.StockAt(session.Lines[content.Line].Sku, content.Node) is { } row)
            {
                var age = (session.At - (row.AsOf ?? session.Snapshot.Network.AsOf)).Ticks / (decimal)TimeSpan.TicksPerSecond;
                oldest = oldest is null ? age : Math.Max(oldest.Value, age);
            }
        }

        return oldest;
    }
}
