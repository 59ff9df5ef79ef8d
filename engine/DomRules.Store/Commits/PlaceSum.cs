namespace DomRules.Store.Commits;

/// <summary>What a commit does to a place's counters altogether, in millionths.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Sku">SKU.</param>
/// <param name="OnHand">How far the units on hand move.</param>
/// <param name="Reserved">How far the reserved units move.</param>
public sealed record PlaceSum(string Node, string Sku, long OnHand, long Reserved)
{
    // Beyond it no counter stays within its bounds, wherever it stands; and nothing overflows when it is added.
    private const long Enough = 2 * Millionths.Most;

    /// <summary>The sums of a commit's changes, in the order in which it names the places first. A sum that no counter could bear is cut off where it is still too much.</summary>
    public static IReadOnlyList<PlaceSum> Of(NewCommit commit)
    {
        var sums = new Dictionary<(string Node, string Sku), (Int128 OnHand, Int128 Reserved)>();
        foreach (var change in commit.Stock)
        {
            var sum = sums.GetValueOrDefault((change.Node, change.Sku));
            sums[(change.Node, change.Sku)] = (sum.OnHand + Millionths.Of(change.OnHand), sum.Reserved + Millionths.Of(change.Reserved));
        }

        return [.. sums.Select(sum => new PlaceSum(sum.Key.Node, sum.Key.Sku, CutOff(sum.Value.OnHand), CutOff(sum.Value.Reserved)))];
    }

    private static long CutOff(Int128 sum) => (long)Int128.Clamp(sum, -Enough, Enough);
}
