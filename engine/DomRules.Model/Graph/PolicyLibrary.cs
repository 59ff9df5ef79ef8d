using System.Collections.Immutable;

namespace DomRules.Model.Graph;

/// <summary>A compiled library: of its policies, the one for an order is the first whose <see cref="RuleGraph.AppliesWhen"/> holds; none: held, queue <c>no_policy</c>.</summary>
public sealed record PolicyLibrary(string Name, string Version, string? Market, ImmutableArray<RuleGraph> Policies)
{
    /// <summary>For which markets each policy is in force, in the order of <see cref="Policies"/>; empty: all are for every market.</summary>
    public ImmutableArray<MarketReach> Reaches { get; init; } = [];

    /// <summary>Whether a policy is in force for orders of a market.</summary>
    /// <param name="policy">Its place in <see cref="Policies"/>.</param>
    /// <param name="market">The order's market; null: it has none.</param>
    public bool IsFor(int policy, string? market) => Reaches.IsDefaultOrEmpty || Reaches[policy].Includes(market);

    /// <summary>Several libraries as one, each for its market.</summary>
    /// <param name="byMarket">Libraries by market; <see cref="MarketReach.AllOthers"/>: for every market that has none of its own.</param>
    public static PolicyLibrary Combined(IReadOnlyDictionary<string, PolicyLibrary> byMarket)
    {
        var markets = byMarket.Keys.Where(market => market != MarketReach.AllOthers).ToImmutableSortedSet(StringComparer.Ordinal);
        var sorted = byMarket.OrderBy(one => one.Key == MarketReach.AllOthers).ThenBy(one => one.Key, StringComparer.Ordinal).ToList();
        return new PolicyLibrary("live", "", null, [.. sorted.SelectMany(one => one.Value.Policies)])
        {
            Reaches = [.. sorted.SelectMany(one => one.Value.Policies.Select(_ => one.Key == MarketReach.AllOthers ? new MarketReach(null, markets) : new MarketReach(one.Key, [])))],
        };
    }
}
