using System.Collections.Immutable;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Testing.Sequences;

/// <summary>What was decided on an order.</summary>
/// <param name="All">In order.</param>
/// <param name="Last">In the last step that decided anything on it.</param>
internal sealed record OrderHistory(ImmutableArray<DecisionRecord> All, ImmutableArray<DecisionRecord> Last)
{
    internal static OrderHistory None { get; } = new([], []);

    /// <summary>The last decision that planned, or tried to; null: none.</summary>
    internal DecisionRecord? Routed => All.LastOrDefault(r => r.Kind != "event");

    internal OrderHistory With(ImmutableArray<DecisionRecord> step) => new([.. All, .. step], step);
}
