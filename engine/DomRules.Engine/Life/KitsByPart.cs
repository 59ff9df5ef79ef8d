using System.Collections.Frozen;
using System.Collections.Immutable;
using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Life;

/// <summary>Kits by the SKUs that are counted for them.</summary>
internal sealed class KitsByPart(Snapshot snapshot)
{
    private readonly FrozenDictionary<string, ImmutableSortedSet<string>> _kits = snapshot.Network.Products
        .Where(product => !product.Kit.IsDefaultOrEmpty && snapshot.SkuOf(product.Sku) >= 0)
        .SelectMany(product => snapshot.Products[snapshot.SkuOf(product.Sku)].Kit.Select(part => (Part: snapshot.Products[part.Sku].Code, Kit: product.Sku)))
        .GroupBy(one => one.Part, one => one.Kit, StringComparer.Ordinal)
        .ToFrozenDictionary(same => same.Key, same => same.ToImmutableSortedSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Kits that a SKU is a part of.</summary>
    internal ImmutableSortedSet<string> With(string part) => _kits.GetValueOrDefault(part) ?? [];
}
