using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>A cost with its parts, which add up to it exactly.</summary>
public sealed record CostRecord(string Total, ImmutableArray<CostPartRecord> Parts);
