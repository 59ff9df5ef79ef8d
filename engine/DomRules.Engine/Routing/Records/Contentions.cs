using System.Collections.Immutable;
using DomRules.Engine.Availability;
using DomRules.Engine.Routing.Plans;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Routing.Records;

/// <summary>Where stock went: for pairs that are short, and for those that gave their last units while others held some.</summary>
internal static class Contentions
{
    internal static ImmutableArray<ContentionRecord> Of(RoutingSession session, SourcingResult? sourcing, List<Candidacy> candidates)
    {
        if (sourcing is null)
        {
            return [];
        }

        var records = ImmutableArray.CreateBuilder<ContentionRecord>();
        foreach (var candidate in candidates)
        {
            if (Matters(candidate, session))
            {
                Add(session, candidate, records);
            }
        }

        return records.ToImmutable();
    }

    private static bool Matters(in Candidacy candidate, RoutingSession session) => candidate.Fate switch
    {
        Fate.Short => true,
        Fate.Outranked => candidate.Available < session.Lines[candidate.Line].Wanted,
        Fate.Chosen => candidate.Available - candidate.Quantity < session.Lines[candidate.Line].Step,
        _ => false,
    };

    /// <summary>Of a kit every part that runs out first: mending one of them alone would not help.</summary>
    private static void Add(RoutingSession session, in Candidacy candidate, ImmutableArray<ContentionRecord>.Builder records)
    {
        var sku = session.Lines[candidate.Line].Sku;
        var pair = session.Stock.At(sku, candidate.Node, session.Terms.Of(candidate.Line, candidate.Node));
        if (pair.State != StockState.Counted)
        {
            return;
        }

        var product = session.Snapshot.Products[sku];
        foreach (var part in product.IsKit ? product.Kit.AsSpan() : [new KitPart(sku, QuantityScale.One)])
        {
            if (session.Snapshot.Products[part.Sku].Tracked && Stock(session, candidate, part) is { } stock
                && QuantityScale.DownToStep(KitStock.Down(stock.FreeInAll, part.Quantity), product.Step) <= pair.Available
                && (candidate.Fate == Fate.Short || stock is not { Reserved: 0, Safety: 0, KeptBack: 0, Taken: 0 }))
            {
                records.Add(Record(session, candidate, stock, part));
            }
        }
    }

    /// <summary>Null: the node has no row of it.</summary>
    private static RowStock? Stock(RoutingSession session, in Candidacy candidate, KitPart part) =>
        session.Snapshot.Stock.RowAt(part.Sku, candidate.Node) is >= 0 and var row
            ? session.Stock.Row(row, session.Snapshot.Stock.Row(row), session.Terms.Of(candidate.Line, candidate.Node), part.Quantity)
            : null;

    private static ContentionRecord Record(RoutingSession session, in Candidacy candidate, in RowStock stock, KitPart part) => new(
        session.Snapshot.Nodes[candidate.Node].Id,
        session.Lines[candidate.Line].Line.Number,
        QuantityScale.Exact(stock.OnHand),
        QuantityScale.Exact(stock.Reserved),
        QuantityScale.Exact(Math.Max(stock.Safety, stock.KeptBack)),
        Taken(session, session.Snapshot.Stock.RowAt(part.Sku, candidate.Node)),
        stock.ShareLeft < QuantityScale.Unbounded ? QuantityScale.Exact(stock.ShareLeft) : null,
        session.Lines[candidate.Line].IsKit ? session.Snapshot.Products[part.Sku].Code : null,
        session.Lines[candidate.Line].IsKit ? QuantityScale.Exact(part.Quantity) : null);

    private static ImmutableArray<TakenRecord> Taken(RoutingSession session, int row) => session.Batch.Stock.LastTake(row) is { } last
        ? [.. last.FromTheFirst().Select(t => new TakenRecord(t.Order, QuantityScale.Exact(t.OnHand + t.Incoming)))]
        : [];
}
