using DomRules.Store.Commits;

namespace DomRules.Store.PostgreSql.Commits;

/// <summary>How far the counters of a place have moved after a commit of an append.</summary>
/// <param name="Commit">Which of the append's commits, from 0.</param>
/// <param name="Place">The place's first change in that commit.</param>
/// <param name="Node">Node id.</param>
/// <param name="Sku">SKU.</param>
/// <param name="OnHand">All that came on hand since the append's first commit.</param>
/// <param name="Reserved">All that was reserved since then.</param>
internal sealed record PlacePlan(int Commit, int Place, string Node, string Sku, decimal OnHand, decimal Reserved)
{
    /// <summary>For each commit the places that it changes, and how they stand after it.</summary>
    public static IReadOnlyList<PlacePlan> Of(IReadOnlyList<NewCommit> commits)
    {
        var plans = new List<PlacePlan>();
        var sums = new Dictionary<(string, string), (decimal OnHand, decimal Reserved)>();
        for (var i = 0; i < commits.Count; i++) plans.AddRange(After(i, commits[i], sums));
        return plans;
    }

    /// <summary>Each place once, as it stands after the last commit.</summary>
    public static IReadOnlyList<PlacePlan> Last(IReadOnlyList<PlacePlan> plans)
    {
        var last = new Dictionary<(string, string), PlacePlan>();
        foreach (var plan in plans) last[(plan.Node, plan.Sku)] = plan;
        return [.. last.Values];
    }

    private static IEnumerable<PlacePlan> After(int commit, NewCommit added, Dictionary<(string, string), (decimal OnHand, decimal Reserved)> sums)
    {
        var first = new Dictionary<(string Node, string Sku), int>();
        for (var i = 0; i < added.Stock.Length; i++)
        {
            var change = added.Stock[i];
            var place = (change.Node, change.Sku);
            var (onHand, reserved) = sums.GetValueOrDefault(place);
            sums[place] = (onHand + change.OnHand, reserved + change.Reserved);
            first.TryAdd(place, i);
        }

        return first.Select(place => new PlacePlan(commit, place.Value, place.Key.Node, place.Key.Sku, sums[place.Key].OnHand, sums[place.Key].Reserved));
    }
}
