using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>What a command came to.</summary>
/// <param name="State">The state after it.</param>
/// <param name="Events">What changed, in order; what was due before the command came first.</param>
/// <param name="Decisions">Decisions that were made, in order.</param>
/// <param name="Refusal">Why the command was not done, in the user's words; null: it was. What was due before it has happened all the same.</param>
public sealed record LifeStep(LifeState State, ImmutableArray<LifeEvent> Events, ImmutableArray<DecisionRecord> Decisions, string? Refusal)
{
    /// <summary>What each decision was made of, in the same order.</summary>
    public ImmutableArray<DecisionInputs> Inputs { get; init; } = [];
}
