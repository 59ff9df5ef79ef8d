using DomRules.Engine.Availability;
using DomRules.Engine.Routing.Plans;
using DomRules.Engine.Routing.Shipping;
using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Routing;

/// <summary>Takes what a plan uses out of the batch.</summary>
internal static class StockTaking
{
    internal static void Take(RoutingSession session, PlanDraft plan)
    {
        var stock = session.Batch.Stock;
        foreach (var content in TightestFirst(session, plan))
        {
            Take(session, stock, content);
        }

        session.Shipping.Pickup.Take(plan.Shipments);
        foreach (var shipment in plan.Shipments)
        {
            if (session.Shipping.LeavesOn(shipment) is { } day)
            {
                session.Batch.Capacity.Use(shipment.Contents[0].Node, day, session.Shipping.Need(shipment.Contents));
            }
        }

        stock.Settle(session.Order.Id);
    }

    /// <summary>Lines that may have the least come first, so that what one takes is not what is kept back from another.</summary>
    internal static List<Content> TightestFirst(RoutingSession session, PlanDraft plan)
    {
        var contents = session.Taken;
        contents.Clear();
        foreach (var shipment in plan.Shipments)
        {
            foreach (var content in shipment.Contents)
            {
                var place = contents.Count;
                while (place > 0 && IsBefore(session, content, contents[place - 1]))
                {
                    place--;
                }

                contents.Insert(place, content);
            }
        }

        return contents;
    }

    private static bool IsBefore(RoutingSession session, in Content content, in Content other) => content.Kind != other.Kind
        ? content.Kind < other.Kind
        : session.Eligibility.Stock(content.Line, content.Node).Available < session.Eligibility.Stock(other.Line, other.Node).Available;

    private static void Take(RoutingSession session, StockLedger stock, Content content)
    {
        var line = session.Lines[content.Line];
        if (line.Sku < 0)
        {
            return;
        }

        var quantity = content.Steps * line.Step;
        if (content.Kind == SourceKind.Backorder)
        {
            TakeBackorder(session, stock, line, content, quantity);
            return;
        }

        foreach (var draw in session.Stock.Draw(line.Sku, content.Node, quantity, session.Terms.Of(content.Line, content.Node)).Rows)
        {
            var incoming = content.Kind == SourceKind.OnHand ? 0 : draw.Incoming;
            if (!stock.TryTake(session.Order.Id, draw.Row, draw.OnHand + draw.Incoming - incoming, incoming, session.Moment.DateAt(content.Node).DayNumber, session.At))
            {
                throw new InvalidOperationException($"Order {session.Order.Id} was planned with stock that is not there.");
            }

            CountShares(stock, session.Terms.Of(content.Line, content.Node), draw.Row, draw.OnHand + draw.Incoming);
        }
    }

    /// <summary>Of a kit every part is outstanding.</summary>
    private static void TakeBackorder(RoutingSession session, StockLedger stock, PlannedLine line, Content content, long quantity)
    {
        var upTo = session.Terms.Backorder(content.Line, content.Node)?.UpTo ?? 0;
        var product = session.Snapshot.Products[line.Sku];
        ReadOnlySpan<KitPart> parts = product.IsKit ? product.Kit.AsSpan() : [new KitPart(line.Sku, QuantityScale.One)];
        foreach (var part in parts)
        {
            if (session.Snapshot.Stock.RowAt(part.Sku, content.Node) is >= 0 and var row
                && !stock.TryBackorder(session.Order.Id, row, KitStock.Times(quantity, part.Quantity), KitStock.Times(upTo, part.Quantity), session.At))
            {
                throw new InvalidOperationException($"Order {session.Order.Id} was planned with a backorder that has no room.");
            }
        }
    }

    /// <summary>What counts towards a share is what went out under it: where its rule applies to the pair, not to the order.</summary>
    private static void CountShares(StockLedger stock, in StockTerms terms, int row, long quantity)
    {
        foreach (var share in terms.Shares.IsDefault ? [] : terms.Shares)
        {
            stock.CountTowardsShare(share.Rule, row, quantity);
        }
    }
}
