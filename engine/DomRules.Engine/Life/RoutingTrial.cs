using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Networks;

namespace DomRules.Engine.Life;

/// <summary>A decision that is not yet the order's.</summary>
/// <param name="Record">The decision.</param>
/// <param name="Actions">What exceptions want done.</param>
/// <param name="Drawn">What its plan takes of stock.</param>
/// <param name="Worked">What its plan takes of nodes' days.</param>
/// <param name="Inputs">What it was made of.</param>
internal sealed record RoutingTrial(DecisionRecord Record, ImmutableArray<OrderAction> Actions, List<DrawnStock> Drawn, List<CapacityUse> Worked, DecisionInputs Inputs)
{
    /// <summary>The same as a decision that follows another, of a kind of its own.</summary>
    internal RoutingTrial As(string kind, string? previous, PersonRecord? person = null)
    {
        var inputs = Inputs with { Kind = kind, Previous = previous, Person = person };
        return this with { Record = Deciding.Signed(Record, inputs, person), Inputs = inputs };
    }
}
