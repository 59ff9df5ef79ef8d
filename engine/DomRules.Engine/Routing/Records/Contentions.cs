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
            if (Matters(candidate, session) && Record(session, candidate) is { } record)
            {
                records.Add(record);
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

    private static ContentionRecord? Record(RoutingSession session, in Candidacy candidate)
    {
        var (line, node) = (candidate.Line, candidate.Node);
        var stock = session.Stock.Explain(session.Lines[line].Sku, node, session.Terms.Of(line, node));
        var kept = Math.Max(stock.Safety, stock.KeptBack);
        if (stock.State != StockState.Counted || (candidate.Fate != Fate.Short && stock.Reserved == 0 && kept == 0 && stock.TakenEarlier == 0))
        {
            return null;
        }

        ImmutableArray<TakenRecord> taken = session.Batch.Stock.LastTake(stock.Row) is { } last
            ? [.. last.FromTheFirst().Select(t => new TakenRecord(t.Order, QuantityScale.Exact(t.OnHand + t.Incoming)))]
            : [];
        return new ContentionRecord(session.Snapshot.Nodes[node].Id, session.Lines[line].Line.Number, QuantityScale.Exact(stock.OnHand), QuantityScale.Exact(stock.Reserved), QuantityScale.Exact(kept), taken,
            stock.ShareLeft < QuantityScale.Unbounded ? QuantityScale.Exact(stock.ShareLeft) : null);
    }
}
