namespace DomRules.Engine.Planning.Search;

/// <summary>A measure that was settled: no plan may be worse there than the best one, or than its tolerance allows.</summary>
internal readonly record struct Limit(int Measure, StoredPlan Anchor);
