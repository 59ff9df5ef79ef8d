using System.Collections.Immutable;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Simulating;

/// <summary>What would become of an order.</summary>
/// <param name="Order">Its id.</param>
/// <param name="Decisions">Decisions on it, in order; the first is how it is routed.</param>
/// <param name="Refusal">Why it would not be taken in; null: it would.</param>
public sealed record SimulatedOrder(string Order, ImmutableArray<DecisionRecord> Decisions, string? Refusal);
