using System.Collections.Immutable;
using DomRules.Engine.Decisions;
using DomRules.Engine.Evidence;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Routing.Records;

/// <summary>Writes the record of a person's release that leaves nothing to be planned: what was planned goes on as it is.</summary>
internal sealed class ReleaseRecordWriter(RoutingSession session)
{
    internal const string Summary = "Goes on as it is: nothing of it is to be planned again.";

    internal DecisionRecord Write(PersonRecord person, ImmutableArray<string> cleared, string? previous)
    {
        var graph = session.Policy.Graph;
        var slice = SliceHash.Of(session);
        return new DecisionRecord
        {
            Decision = InputHash.Of(session.Order, person, slice, graph.Hash, session.At),
            Kind = "release",
            Order = session.Order.Id,
            At = session.At,
            Outcome = Outcome.Answered,
            Summary = Summary,
            Optimality = "proven",
            Parameters = [.. graph.Parameters.Select(p => new ParameterRecord(p.Name, ValueText.Of(p.Value)))],
            Cleared = cleared,
            Warnings = OrderWarnings.Of(session),
            Previous = previous,
            Person = person,
            Policy = new PolicyReference(graph.Name, graph.Version, graph.Hash),
            Snapshot = slice,
            Engine = EngineVersion.Text,
        };
    }
}
