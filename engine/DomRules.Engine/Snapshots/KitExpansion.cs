using System.Collections.Frozen;
using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>Takes kits apart, kits within kits too, down to what lies on shelves.</summary>
internal sealed class KitExpansion(FrozenDictionary<string, int> skus, FrozenDictionary<string, Product> products, ICollection<SnapshotProblem> problems)
{
    private const int DeepestNesting = 8;
    private const int MostParts = 1_000;
    private int _looked;

    /// <summary>The parts by SKU; null when the kit cannot be had as it is written.</summary>
    public ImmutableArray<KitPart>? PartsOf(Product kit)
    {
        _looked = 0;
        var parts = new SortedDictionary<int, long>();
        if (Add(kit, QuantityScale.One, parts, depth: 1))
        {
            return [.. parts.Select(part => new KitPart(part.Key, part.Value))];
        }

        problems.Add(new("broken_kit", kit.Sku, $"Kit {kit.Sku} contains itself, is nested more than {DeepestNesting} deep, has more than {MostParts} parts, or has a part whose quantity is not more than 0 or too fine; it cannot be had."));
        return null;
    }

    private bool Add(Product kit, long kits, SortedDictionary<int, long> parts, int depth)
    {
        if (depth > DeepestNesting)
        {
            return false;
        }

        foreach (KitComponent component in kit.Kit)
        {
            if (!TryMultiply(kits, component.Quantity, out long quantity) || ++_looked > MostParts)
            {
                return false;
            }

            bool nested = products.TryGetValue(component.Sku, out Product? inner) && !inner.Kit.IsDefaultOrEmpty;
            if (nested ? !Add(inner!, quantity, parts, depth + 1) : !TryCount(parts, skus[component.Sku], quantity))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryCount(SortedDictionary<int, long> parts, int sku, long quantity)
    {
        parts[sku] = parts.GetValueOrDefault(sku) + quantity;
        return parts[sku] <= QuantityScale.Unbounded;
    }

    private static bool TryMultiply(long kits, decimal each, out long quantity)
    {
        quantity = 0;
        return QuantityScale.TryScale(each, out long scaled)
            && scaled > 0
            && QuantityScale.TryScale(QuantityScale.Exact(kits) * QuantityScale.Exact(scaled), out quantity);
    }
}
