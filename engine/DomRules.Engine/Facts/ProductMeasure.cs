using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Facts;

/// <summary>Measures and tags that a line takes from its product, or a kit from its parts.</summary>
internal static class ProductMeasure
{
    private const int DeepestKit = 9;

    /// <summary>Grams of one unit; null: unknown.</summary>
    internal static decimal? Weight(Snapshot snapshot, string sku) => Sum(snapshot, sku, p => p.WeightGrams);

    /// <summary>Litres of one unit; null: unknown.</summary>
    internal static decimal? Volume(Snapshot snapshot, string sku) => Sum(snapshot, sku, p => p.VolumeLitres);

    /// <summary>Tags of the product and, of a kit, of its parts.</summary>
    internal static IEnumerable<string> Tags(Snapshot snapshot, string sku) => Tags(snapshot, sku, DeepestKit);

    private static IEnumerable<string> Tags(Snapshot snapshot, string sku, int depth) =>
        snapshot.ProductOf(sku) is { } product && depth > 0 ? product.Tags.Concat(product.Kit.SelectMany(part => Tags(snapshot, part.Sku, depth - 1))) : [];

    private static decimal? Sum(Snapshot snapshot, string sku, Func<Product, decimal?> measure, int depth = DeepestKit)
    {
        if (snapshot.ProductOf(sku) is not { } product || depth == 0)
        {
            return null;
        }

        var own = measure(product);
        return product.Kit.IsEmpty ? own : WithParts(snapshot, product, own, measure, depth);
    }

    /// <summary>A kit's own measure and those of its parts. Where no part has one, its own is all that is known; one part without makes the sum unknown.</summary>
    private static decimal? WithParts(Snapshot snapshot, Product kit, decimal? own, Func<Product, decimal?> measure, int depth)
    {
        var (sum, known) = (own ?? 0, 0);
        foreach (var part in kit.Kit)
        {
            if (Sum(snapshot, part.Sku, measure, depth - 1) is { } one)
            {
                sum += one * part.Quantity;
                known++;
            }
        }

        return known == kit.Kit.Length ? sum : known == 0 ? own : null;
    }
}
