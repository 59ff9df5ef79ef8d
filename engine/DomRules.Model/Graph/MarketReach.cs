using System.Collections.Immutable;

namespace DomRules.Model.Graph;

/// <summary>Markets for which a policy is in force.</summary>
/// <param name="Only">The one market; null: all but those in <paramref name="Others"/>, and orders of no market.</param>
/// <param name="Others">Markets that have policies of their own.</param>
public sealed record MarketReach(string? Only, ImmutableSortedSet<string> Others)
{
    /// <summary>Stands for every market that has no library of its own.</summary>
    public const string AllOthers = "*";

    /// <summary>Whether orders of a market are decided by the policy.</summary>
    public bool Includes(string? market) => Only is not null ? Only == market : market is null || !Others.Contains(market);
}
