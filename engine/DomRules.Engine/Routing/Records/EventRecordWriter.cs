using System.Collections.Immutable;
using DomRules.Engine.Decisions;
using DomRules.Engine.Evidence;
using DomRules.Engine.Explanation;
using DomRules.Engine.Routing.Rules;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Life;

namespace DomRules.Engine.Routing.Records;

/// <summary>Writes the record of an answer to an event.</summary>
internal sealed class EventRecordWriter(RoutingSession session, ExceptionActions exceptions)
{
    private readonly RuleFindings _rules = new(session);

    internal DecisionRecord Write(OrderEvent happened, string? previous)
    {
        var graph = session.Policy.Graph;
        var slice = SliceHash.Of(session);
        var record = new DecisionRecord
        {
            Decision = InputHash.Of(session.Order, happened, slice, graph.Hash, session.At),
            Kind = "event",
            Event = Of(happened, session.Order.Attempts),
            Order = session.Order.Id,
            At = session.At,
            Outcome = Outcome(),
            Summary = "",
            Holds = [.. exceptions.Holds],
            Actions = [.. exceptions.Actions],
            Tags = [.. exceptions.Tags.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Rules = _rules.Records(BlockKind.Exceptions),
            Optimality = "proven",
            Assumptions = [.. session.Assumptions.OrderBy(a => a.Fact, StringComparer.Ordinal).ThenBy(a => a.Of, StringComparer.Ordinal)],
            Parameters = [.. graph.Parameters.Select(p => new ParameterRecord(p.Name, ValueText.Of(p.Value)))],
            Cleared = [.. exceptions.Cleared.Distinct(StringComparer.Ordinal)],
            Fault = session.Fault,
            Warnings = Warnings(happened),
            Previous = previous,
            Policy = new PolicyReference(graph.Name, graph.Version, graph.Hash),
            Snapshot = slice,
            Engine = EngineVersion.Text,
        };
        return record with { Summary = EventSummary.Of(record, NameOf) };
    }

    private string NameOf(string id) => session.Snapshot.NodeOf(id) is >= 0 and var node ? session.Snapshot.Nodes[node].Name : id;

    internal static EventRecord Of(OrderEvent happened, int attempts) => new(happened.Kind, happened.Node, happened.Line, happened.Sku, happened.Quantity, attempts);

    /// <summary>What is planned again or shipped in part goes on; what is left to waiting, to people or to nobody is said.</summary>
    private Outcome Outcome()
    {
        var actions = exceptions.Typed;
        return actions.Exists(a => a is RerouteAction or ShipPartAction) ? Model.Decisions.Outcome.Answered
            : actions.Exists(a => a is CancelAction { AfterSeconds: null }) ? Model.Decisions.Outcome.Cancelled
            : actions.Exists(a => a is BackorderAction) ? Model.Decisions.Outcome.Backordered
            : exceptions.Holds.Count > 0 ? Model.Decisions.Outcome.Held
            : actions.Exists(a => a is RecheckAction) ? Model.Decisions.Outcome.Backordered
            : Model.Decisions.Outcome.Answered;
    }

    private ImmutableArray<string> Warnings(OrderEvent happened)
    {
        var warnings = new SortedSet<string>(OrderWarnings.Of(session), StringComparer.Ordinal);
        if (happened.Node is { } node && session.EventNode < 0)
        {
            warnings.Add($"The event happened at `{node}`, which the network does not have");
        }

        return [.. warnings];
    }
}
