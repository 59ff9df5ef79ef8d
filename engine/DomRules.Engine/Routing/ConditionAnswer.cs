using System.Collections.Immutable;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Routing;

/// <summary>What became of a condition that somebody asked of a decision.</summary>
/// <param name="Holds">Whether it holds; what is unknown does not.</param>
/// <param name="HasPlan">Whether all that it looks at is there: false when it looks at the plan and nothing is planned.</param>
/// <param name="Evidence">What it hinged on.</param>
/// <param name="Fault">Why it could not be worked out; null: it could.</param>
public sealed record ConditionAnswer(bool Holds, bool HasPlan, ImmutableArray<EvidenceRecord> Evidence, string? Fault);
