using System.Collections.Immutable;
using DomRules.Engine.Availability;
using DomRules.Engine.Routing;
using DomRules.Engine.Routing.Candidates;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Promising;

/// <summary>What can be sold of each line, in all and at each node, read from the table of pairs by which the cart was decided.</summary>
internal sealed class PromisedLines(PolicyRouter router)
{
    private const int ListedNodes = 64;
    private readonly RoutingSession _session = router.Session;

    internal ImmutableArray<PromisedLineRecord> Write()
    {
        Look();
        var reach = new StepReach(_session);
        return [.. Enumerable.Range(0, _session.Lines.Count).Select(line => Line(line, reach))];
    }

    /// <summary>Where a gate stopped the order before sourcing, nobody filled the table; what was decided and recorded stands.</summary>
    private void Look()
    {
        if (router.Sourcing is null)
        {
            var fault = _session.Fault;
            _session.IsQuiet = true;
            _session.Shipping.Begin();
            _session.Terms.Fill();
            _session.Eligibility.Fill();
            _session.Eligibility.Complete();
            _session.IsQuiet = false;
            _session.Fault = fault;
        }
    }

    private PromisedLineRecord Line(int line, StepReach reach)
    {
        var nodes = ImmutableArray.CreateBuilder<PromisedNodeRecord>();
        var giving = new List<int>();
        var notCarried = 0;
        for (var node = 0; node < _session.NodeCount; node++)
        {
            if (_session.NodeCount > ListedNodes && _session.Pair(line, node).BuiltIn == BuiltInVeto.NotCarried && !_session.Eligibility.IsVetoed(line, node))
            {
                notCarried++;
                continue;
            }

            var isOutside = _session.Eligibility.IsOpen(line, node) && reach.IsOutside(line, node);
            nodes.Add(Node(line, node, isOutside));
            if (_session.Eligibility.IsOpen(line, node) && !isOutside)
            {
                giving.Add(node);
            }
        }

        var planned = _session.Lines[line];
        return new PromisedLineRecord(planned.Line.Number, planned.Line.Sku, planned.Line.Quantity, JointStock.Of(_session, line, giving), Backorder(line, giving), nodes.ToImmutable(), notCarried > 0 ? notCarried : null);
    }

    private PromisedNodeRecord Node(int line, int node, bool isOutside)
    {
        var terms = _session.Terms.Of(line, node);
        var stock = _session.Stock.Explain(_session.Lines[line].Sku, node, terms);
        var counts = stock.State == StockState.Counted;
        return new PromisedNodeRecord(
            _session.Snapshot.Nodes[node].Id,
            Word(stock.State),
            counts ? QuantityScale.Exact(stock.OnHand) : null,
            counts ? QuantityScale.Exact(stock.Reserved) : null,
            counts ? QuantityScale.Exact(Math.Max(stock.Safety, stock.KeptBack)) : null,
            counts ? QuantityScale.Exact(stock.TakenEarlier) : null,
            counts && stock.ShareLeft < QuantityScale.Unbounded ? QuantityScale.Exact(stock.ShareLeft) : null,
            counts && !_session.Lines[line].IsKit ? Arrivals(stock.Row, terms) : [],
            stock.State == StockState.Untracked ? null : QuantityScale.Exact(stock.Available),
            Backorder(line, node),
            isOutside,
            _session.Eligibility.IsOpen(line, node) ? [] : router.Vetoes(line, node));
    }

    private ImmutableArray<PromisedArrivalRecord> Arrivals(int row, in StockTerms terms) =>
        [.. _session.Stock.Arrivals(row, terms).Select(a => new PromisedArrivalRecord(DateOnly.FromDayNumber(a.Day), QuantityScale.Exact(a.Free)))];

    private PromisedBackorderRecord? Backorder(int line, int node)
    {
        var offer = _session.Eligibility.Backorder(line, node);
        return offer.Quantity < _session.Lines[line].Step ? null : new PromisedBackorderRecord(
            offer.Quantity > QuantityScale.Unbounded - _session.Lines[line].Step ? null : QuantityScale.Exact(offer.Quantity),
            offer.ReadyOn is { } day ? DateOnly.FromDayNumber(day) : null,
            offer.IsAssumed);
    }

    /// <summary>The backordered part of a line stands at one node: the most that one of them allows, the earliest ready of those.</summary>
    private PromisedBackorderRecord? Backorder(int line, List<int> nodes) => nodes.Select(node => Backorder(line, node)).OfType<PromisedBackorderRecord>()
        .OrderByDescending(offer => offer.Quantity ?? decimal.MaxValue).ThenBy(offer => offer.ReadyOn ?? DateOnly.MaxValue).FirstOrDefault();

    private static string Word(StockState state) => state switch
    {
        StockState.NotCarried => "not_carried",
        StockState.NotSellable => "not_sellable",
        StockState.NoStockData => "no_stock_data",
        StockState.Counted => "counted",
        StockState.Untracked => "untracked",
        _ => throw new InvalidOperationException($"No word for {state}."),
    };
}
