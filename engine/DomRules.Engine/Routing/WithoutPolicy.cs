using System.Collections.Immutable;
using DomRules.Engine.Decisions;
using DomRules.Engine.Explanation;
using DomRules.Engine.Routing.Records;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Orders;

namespace DomRules.Engine.Routing;

/// <summary>The decision on an order for which no policy is there: held.</summary>
internal sealed class WithoutPolicy(Order order, DateTimeOffset at, Snapshot snapshot)
{
    internal static ImmutableArray<OrderAction> Actions { get; } =
        [new HoldAction("no_policy", null, false) { Rule = "no_policy", Because = "No policy of the library applies to this order" }];

    /// <summary>Nobody says what to do about an event either.</summary>
    internal EventAnswer Answer(OrderEvent happened, string? previous)
    {
        var record = Record(null) with
        {
            Decision = InputHash.Of(order, happened, snapshot.Hash, null, at),
            Kind = "event",
            Event = EventRecordWriter.Of(happened, order.Attempts),
            Unplanned = [],
            Previous = previous,
        };
        return new EventAnswer(record with { Summary = EventSummary.Of(record, id => id) }, Actions);
    }

    /// <summary>Whoever planned it, a person lets it go on.</summary>
    internal DecisionRecord Release(PersonRecord person, ImmutableArray<string> cleared, string? previous) => Record(null) with
    {
        Decision = InputHash.Of(order, person, snapshot.Hash, null, at),
        Kind = "release",
        Outcome = Outcome.Answered,
        Summary = ReleaseRecordWriter.Summary,
        Holds = [],
        Unplanned = [],
        Cleared = cleared,
        Person = person,
        Previous = previous,
    };

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
