using DomRules.Engine.Calendars;
using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Routing;

/// <summary>Takes what a plan uses out of the batch.</summary>
internal static class StockTaking
{
    internal static void Take(RoutingSession session, PlanDraft plan)
    {
        var stock = session.Batch.Stock;
        foreach (var (content, kind) in TightestFirst(session, plan))
        {
            Take(session, stock, content, kind);
        }

        foreach (var shipment in plan.Shipments)
        {
            if (shipment.Service is { } service)
            {
                var units = shipment.Contents.Sum(c => c.Steps * session.Lines[c.Line].Step);
                session.Batch.Capacity.Use(shipment.Contents[0].Node, service.Dates.ShipBy, new CapacityNeed(shipment.Contents.Length, units));
            }
        }

        stock.Settle(session.Order.Id);
    }

    /// <summary>Lines that may have the least come first, so that what one takes is not what is kept back from another.</summary>
    private static IEnumerable<(Content Content, SourceKind Kind)> TightestFirst(RoutingSession session, PlanDraft plan) => plan.Shipments
        .SelectMany(s => s.Contents.Select(c => (Content: c, s.Kind)))
        .OrderBy(p => p.Kind)
        .ThenBy(p => session.Pair(p.Content.Line, p.Content.Node).Stock.Available);

    private static void Take(RoutingSession session, StockLedger stock, Content content, SourceKind kind)
    {
        var line = session.Lines[content.Line];
        if (line.Sku < 0)
        {
            return;
        }

        var quantity = content.Steps * line.Step;
        if (kind == SourceKind.Backorder)
        {
            TakeBackorder(session, stock, line, content, quantity);
            return;
        }

        foreach (var draw in session.Stock.Draw(line.Sku, content.Node, quantity, session.Terms.Of(content.Line, content.Node)).Rows)
        {
            var incoming = kind == SourceKind.OnHand ? 0 : draw.Incoming;
            if (!stock.TryTake(session.Order.Id, draw.Row, draw.OnHand + draw.Incoming - incoming, incoming, session.Moment.DateAt(content.Node).DayNumber, session.At))
            {
                throw new InvalidOperationException($"Order {session.Order.Id} was planned with stock that is not there.");
            }

            CountShares(session, stock, draw.Row, draw.OnHand + draw.Incoming);
        }
    }

    private static void TakeBackorder(RoutingSession session, StockLedger stock, PlannedLine line, Content content, long quantity)
    {
        var row = session.Snapshot.Stock.RowAt(line.Sku, content.Node);
        var upTo = session.Terms.Backorder(content.Line, content.Node)?.UpTo ?? 0;
        if (row >= 0 && !line.IsKit && !stock.TryBackorder(session.Order.Id, row, quantity, upTo))
        {
            throw new InvalidOperationException($"Order {session.Order.Id} was planned with a backorder that has no room.");
        }
    }

    private static void CountShares(RoutingSession session, StockLedger stock, int row, long quantity)
    {
        foreach (var (rule, _) in session.Policy.Share)
        {
            if (session.Traces[rule.Index].Result == RuleResult.Matched)
            {
                stock.CountTowardsShare(rule.Name, row, quantity);
            }
        }
    }
}
