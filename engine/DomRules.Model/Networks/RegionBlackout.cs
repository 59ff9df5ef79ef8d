using System.Collections.Immutable;

namespace DomRules.Model.Networks;

/// <summary>Days on which an area takes no delivery.</summary>
public sealed record RegionBlackout(Area Region, ImmutableArray<DateOnly> Dates);
