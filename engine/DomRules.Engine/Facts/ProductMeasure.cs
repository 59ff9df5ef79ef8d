using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Facts;

/// <summary>Measures and tags that a line takes from its product, or a kit from its parts.</summary>
internal static class ProductMeasure
{
    /// <summary>Grams of one unit; null: unknown.</summary>
    internal static decimal? Weight(Snapshot snapshot, string sku) => Sum(snapshot, sku, p => p.WeightGrams);

    /// <summary>Litres of one unit; null: unknown.</summary>
    internal static decimal? Volume(Snapshot snapshot, string sku) => Sum(snapshot, sku, p => p.VolumeLitres);

    /// <summary>Tags of the product and, of a kit, of its parts.</summary>
    internal static IEnumerable<string> Tags(Snapshot snapshot, string sku)
    {
        var product = snapshot.ProductOf(sku);
        return product is null ? [] : product.Tags.Concat(product.Kit.SelectMany(part => snapshot.ProductOf(part.Sku)?.Tags ?? []));
    }

    private static decimal? Sum(Snapshot snapshot, string sku, Func<Model.Networks.Product, decimal?> measure)
    {
        if (snapshot.ProductOf(sku) is not { } product)
        {
            return null;
        }

        if (measure(product) is { } own || product.Kit.IsEmpty)
        {
            return measure(product);
        }

        decimal sum = 0;
        foreach (var part in product.Kit)
        {
            if (snapshot.ProductOf(part.Sku) is not { } known || measure(known) is not { } one)
            {
                return null;
            }

            sum += one * part.Quantity;
        }

        return sum;
    }
}
