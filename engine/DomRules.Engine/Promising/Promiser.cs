using System.Collections.Immutable;
using DomRules.Engine.Decisions;
using DomRules.Engine.Explanation;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;

namespace DomRules.Engine.Promising;

/// <summary>
/// Answers what can be promised for a cart, with the router that will route it: a promise is the decision on the cart as it is asked for, with
/// what can be sold of each line and the plan of every other way of getting it. Pure as routing is; only a hold takes from the batch.
/// </summary>
public sealed class Promiser(Router router)
{
    /// <summary>What can be promised.</summary>
    /// <param name="request">The cart and the answers wanted.</param>
    /// <param name="at">Decision time.</param>
    /// <param name="batch">What orders and holds before it left.</param>
    /// <param name="served">Place in the batch, 1 first; null outside a batch.</param>
    public DecisionRecord Promise(PromiseRequest request, DateTimeOffset at, Batch batch, int? served = null)
    {
        var ways = new WaysToGet(request, batch.Snapshot);
        ImmutableArray<OfferRecord> pickups = [.. ways.Nodes.Select(node => Offer(ways.PickedUp(node), at, batch, null, node))];
        var others = ways.Levels.Where(level => level != request.Order.Service).ToDictionary(level => level, level => Offer(ways.Served(level), at, batch, level, null), StringComparer.Ordinal);
        var own = router.Decide(request.Order, at, batch);
        var record = own.Record(served);
        ImmutableArray<OfferRecord> services = [.. ways.Levels.Select(level => others.GetValueOrDefault(level) ?? OfferWriter.Of(own, record, level, null))];
        var lines = own.Router is { } policy ? new PromisedLines(policy).Write() : [];
        record = ways.LacksDestination && own.Router is { Sourcing: not null } ? WithoutDestination(record) : record;
        var reserved = request.Holds ? HeldStock.Of(record, batch.Snapshot) : [];
        record = record with
        {
            Kind = "promise",
            Decision = InputHash.Of(request, record.Snapshot, router.PolicyHashes, at),
            Promise = new PromiseRecord(lines, services, pickups, reserved.IsEmpty ? null : request.Order.Stage),
            Reserved = reserved,
            Warnings = HeldStock.NeverLapses(reserved) ? record.Warnings.Add("the hold does not lapse: no rule of `allocation` says for how long") : record.Warnings,
        };
        if (!reserved.IsEmpty)
        {
            own.Take();
        }

        return record with { Summary = PromiseSummary.Of(record, id => NameOf(id, batch.Snapshot)) };
    }

    private OfferRecord Offer(Order order, DateTimeOffset at, Batch batch, string? level, string? node)
    {
        var decision = router.Decide(order, at, batch);
        return OfferWriter.Of(decision, decision.Record(), level, node);
    }

    /// <summary>Nothing is planned for a cart that does not say where it goes; what could be sold and fetched is told all the same.</summary>
    private static DecisionRecord WithoutDestination(DecisionRecord record) => record with
    {
        Outcome = Outcome.Unroutable,
        Shipments = [],
        Unplanned = [.. record.Shipments.SelectMany(s => s.Lines).Select(l => (l.Line, l.Sku, l.Quantity)).Concat(record.Unplanned.Select(u => (u.Line, u.Sku, u.Quantity)))
            .GroupBy(l => (l.Line, l.Sku)).OrderBy(g => g.Key.Line).Select(g => new UnplannedRecord(g.Key.Line, g.Key.Sku, g.Sum(l => l.Quantity), "no_destination"))],
        Candidates = [],
        Ranking = [],
        TieBreak = null,
        Step = null,
        Steps = [],
        Cost = null,
        Attainable = null,
        Conflict = [],
        Contention = [],
        Inputs = [],
        Fault = null,
        Holds = [],
        Actions = [],
    };

    private static string NameOf(string id, Snapshot snapshot) => snapshot.NodeOf(id) is >= 0 and var node ? snapshot.Nodes[node].Name : id;
}
