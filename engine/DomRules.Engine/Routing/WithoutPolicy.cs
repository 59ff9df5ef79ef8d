using DomRules.Engine.Decisions;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;

namespace DomRules.Engine.Routing;

/// <summary>The decision on an order for which no policy is there: held.</summary>
internal sealed class WithoutPolicy(Order order, DateTimeOffset at, Snapshot snapshot)
{
    internal DecisionRecord Record(int? served) => new()
    {
        Decision = InputHash.Of(order, snapshot.Hash, null, at),
        Order = order.Id,
        At = at,
        Outcome = Outcome.Held,
        Summary = "Held for no_policy: no policy of the library applies to this order.",
        Holds = [new HoldRecord("no_policy", "no_policy", "No policy of the library applies to this order", null, false, "")],
        Unplanned = [.. order.Lines.Select(l => new UnplannedRecord(l.Number, l.Sku, l.Quantity, "held"))],
        Optimality = "proven",
        Served = served,
        Snapshot = snapshot.Hash,
        Engine = EngineVersion.Text,
    };
}
