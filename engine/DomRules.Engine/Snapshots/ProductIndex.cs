using System.Collections.Frozen;
using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>Every SKU that the network speaks of, numbered by ordinal order of its text.</summary>
internal sealed class ProductIndex
{
    private readonly FrozenDictionary<string, int> _bySku;
    private readonly ImmutableArray<ProductFacts> _facts;
    private readonly FrozenSet<string> _listed;
    private readonly Dictionary<string, int> _moreBySku = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ProductFacts> _more = [];
    private readonly Lazy<ILookup<string, string>> _anyCase;

    public ProductIndex(Network network, ICollection<SnapshotProblem> problems)
    {
        _listed = Listed(network).ToFrozenSet(StringComparer.Ordinal);
        string[] codes = [.. network.Stock.Select(row => row.Sku).Concat(_listed).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _bySku = codes.Select((code, index) => (code, index)).ToFrozenDictionary(pair => pair.code, pair => pair.index, StringComparer.Ordinal);
        FrozenDictionary<string, Product> products = Unique(network.Products, problems).ToFrozenDictionary(product => product.Sku, StringComparer.Ordinal);
        _anyCase = new(AnyCase);
        var kits = new KitExpansion(_bySku, products, problems);
        _facts = [.. codes.Select((code, sku) => Facts(sku, code, products.GetValueOrDefault(code), kits, problems))];
    }

    private ProductIndex(ProductIndex known, string[] more)
    {
        (_bySku, _facts, _listed) = (known._bySku, known._facts, known._listed);
        _more = [.. more.Select((code, place) => new ProductFacts { Sku = _facts.Length + place, Code = code, Product = null, Step = QuantityScale.One, Kit = [], IsBrokenKit = false })];
        foreach (ProductFacts facts in _more)
        {
            _moreBySku.Add(facts.Code, facts.Sku);
        }

        _anyCase = new(AnyCase);
    }

    public int Count => _facts.Length + _more.Length;

    /// <summary>Whether SKUs were added, which stand after the others whatever their text.</summary>
    public bool IsExtended => !_more.IsEmpty;

    /// <summary>-1 for a SKU that is not here.</summary>
    public int IndexOf(string sku) => _bySku.TryGetValue(sku, out int index) || _moreBySku.TryGetValue(sku, out index) ? index : -1;

    /// <summary>Whether it is a product or in a kit, wherever stock of it is.</summary>
    public bool IsListed(int sku) => _listed.Contains(this[sku].Code);

    public ProductFacts this[int sku] => sku < _facts.Length ? _facts[sku] : _more[sku - _facts.Length];

    /// <summary>SKUs that differ from the text only in case, by ordinal order.</summary>
    public IEnumerable<string> LikeInCase(string sku) => _anyCase.Value[sku].Where(like => !string.Equals(like, sku, StringComparison.Ordinal));

    /// <summary>The same with what stock rows speak of besides: of it nothing is known but its code. Indices stay.</summary>
    public ProductIndex With(ImmutableArray<StockRow> stock)
    {
        string[] more = [.. stock.Where(row => IndexOf(row.Sku) < 0).Select(row => row.Sku).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return more.Length == 0 ? this : new(this, more);
    }

    private ILookup<string, string> AnyCase() => _facts.Concat(_more).Select(facts => facts.Code).Order(StringComparer.Ordinal).ToLookup(code => code, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Listed(Network network) =>
        network.Products.Select(product => product.Sku)
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
