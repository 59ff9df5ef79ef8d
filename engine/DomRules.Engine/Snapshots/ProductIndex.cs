using System.Collections.Frozen;
using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>Every SKU that the network speaks of, numbered by ordinal order of its text.</summary>
internal sealed class ProductIndex
{
    private readonly FrozenDictionary<string, int> _bySku;
    private readonly ImmutableArray<ProductFacts> _facts;
    private readonly Lazy<FrozenDictionary<string, string>> _anyCase;

    public ProductIndex(Network network, ICollection<SnapshotProblem> problems)
    {
        string[] codes = [.. Mentioned(network).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _bySku = codes.Select((code, index) => (code, index)).ToFrozenDictionary(pair => pair.code, pair => pair.index, StringComparer.Ordinal);
        FrozenDictionary<string, Product> products = Unique(network.Products, problems).ToFrozenDictionary(product => product.Sku, StringComparer.Ordinal);
        _anyCase = new(() => codes.GroupBy(code => code, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase));
        var kits = new KitExpansion(_bySku, products, problems);
        _facts = [.. codes.Select((code, sku) => Facts(sku, code, products.GetValueOrDefault(code), kits, problems))];
    }

    /// <summary>The first SKU that differs from the text only in case; null: none does.</summary>
    public string? LikeInCase(string sku) => _anyCase.Value.GetValueOrDefault(sku) is { } like && !string.Equals(like, sku, StringComparison.Ordinal) ? like : null;

    public int Count => _facts.Length;

    /// <summary>-1 for a SKU that the network never mentions.</summary>
    public int IndexOf(string sku) => _bySku.GetValueOrDefault(sku, -1);

    public ProductFacts this[int sku] => _facts[sku];

    private static IEnumerable<string> Mentioned(Network network) =>
        network.Stock.Select(row => row.Sku)
            .Concat(network.Products.Select(product => product.Sku))
            .Concat(network.Products.SelectMany(product => product.Kit.IsDefault ? [] : product.Kit.Select(part => part.Sku)));

    private static IEnumerable<Product> Unique(ImmutableArray<Product> products, ICollection<SnapshotProblem> problems)
    {
        foreach (IGrouping<string, Product> same in products.GroupBy(product => product.Sku, StringComparer.Ordinal))
        {
            if (same.Skip(1).Any())
            {
                problems.Add(new("duplicate_product", same.Key, $"Product {same.Key} is listed more than once; one of them is read, the others are not."));
            }

            yield return same.MinBy(NetworkText.Of, StringComparer.Ordinal)!;
        }
    }

    private static ProductFacts Facts(int sku, string code, Product? product, KitExpansion kits, ICollection<SnapshotProblem> problems)
    {
        ImmutableArray<KitPart>? parts = product is { Kit.IsDefaultOrEmpty: false } ? kits.PartsOf(product) : [];
        return new()
        {
            Sku = sku,
            Code = code,
            Product = product,
            Step = Step(product, problems),
            Kit = parts ?? [],
            IsBrokenKit = parts is null,
        };
    }

    private static long Step(Product? product, ICollection<SnapshotProblem> problems)
    {
        if (product is null)
        {
            return QuantityScale.One;
        }

        bool exact = QuantityScale.TryScale(product.QuantityStep, out long step) && step > 0;
        bool wholeKit = product.Kit.IsDefaultOrEmpty || step % QuantityScale.One == 0;
        if (exact && wholeKit)
        {
            return step;
        }

        problems.Add(new("quantity_step", product.Sku, $"The quantity step of {product.Sku} must be more than 0, no finer than 0.0001 and whole for a kit; 1 is used."));
        return QuantityScale.One;
    }
}
