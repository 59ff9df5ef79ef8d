using System.Collections.Immutable;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Promising;

/// <summary>The reservations that a hold makes.</summary>
internal static class HeldStock
{
    /// <summary>What the plan takes, each once by node, SKU and where it comes from; of a kit its parts, which are what lies on the shelf.</summary>
    internal static ImmutableArray<ReservedRecord> Of(DecisionRecord record, Snapshot snapshot) =>
    [
        .. record.Reserved.SelectMany(r => Parts(r, snapshot))
            .GroupBy(r => (r.Node, r.Sku, r.From, r.Until, r.ArrivesOn, string.Join(',', r.Under)))
            .Select(g => g.First() with { Quantity = g.Sum(r => r.Quantity) }),
    ];

    internal static bool NeverLapses(ImmutableArray<ReservedRecord> reserved) => reserved.Any(r => r.Until is null);

    private static IEnumerable<ReservedRecord> Parts(ReservedRecord reserved, Snapshot snapshot)
    {
        var sku = snapshot.SkuOf(reserved.Sku);
        ImmutableArray<KitPart> parts = sku >= 0 ? snapshot.Products[sku].Kit : [];
        return parts.IsEmpty ? [reserved] : parts.Select(part => reserved with { Sku = snapshot.Products[part.Sku].Code, Quantity = QuantityScale.Exact(part.Quantity) * reserved.Quantity });
    }
}
