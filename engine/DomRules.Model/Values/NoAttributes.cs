using System.Collections.Immutable;

namespace DomRules.Model.Values;

/// <summary>The one map for whoever has no facts of the merchant's own, compared by ordinal.</summary>
public static class NoAttributes
{
    /// <summary>Empty; adding to it keeps the ordinal order.</summary>
    public static ImmutableSortedDictionary<string, Value> Map { get; } = ImmutableSortedDictionary<string, Value>.Empty.WithComparers(StringComparer.Ordinal);
}
