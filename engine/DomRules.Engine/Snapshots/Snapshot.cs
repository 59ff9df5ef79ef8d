using System.Collections.Frozen;
using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>
/// A network made ready for many decisions: everything has an index, nothing is looked up by text on the way to a decision.
/// Immutable and safe to share between threads. Networks that differ only in the order of their lists give equal snapshots.
/// </summary>
public sealed class Snapshot
{
    private readonly Lazy<string> _hash;
    private readonly ImmutableArray<StockRow> _sources;
    private readonly FrozenDictionary<string, Market> _marketOf;

    private Snapshot(Network network)
    {
        var problems = new List<SnapshotProblem>();
        Network = network;
        NodeIndex = new NodeIndex(network.Nodes, problems);
        Sites = new SiteIndex(NodeIndex.Nodes);
        Products = new ProductIndex(network, problems);
        var indexer = new StockIndexer(NodeIndex, Products, problems);
        Stock = indexer.Read(network);
        _sources = [.. indexer.Sources];
        Services = CarriedService.Flat(network.Carriers, problems);
        Calendars = Unique(network.Calendars, calendar => calendar.Id, NetworkText.Of, "duplicate_calendar", problems);
        Markets = Unique(network.Markets, market => market.Id, NetworkText.Of, "duplicate_market", problems);
        _marketOf = Markets.Values.OrderBy(market => market.Id, StringComparer.Ordinal)
            .SelectMany(market => market.Countries.Select(country => (country, market)))
            .GroupBy(pair => pair.country, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First().market, StringComparer.Ordinal);
        Currencies = new CurrencyConversion(network.ExchangeRates);
        Problems = [.. problems.Order()];
        _hash = new Lazy<string>(() => NetworkHash.Of(network));
    }

    /// <summary>The network as it was given.</summary>
    public Network Network { get; }

    /// <summary>Nodes by rank, then id (ordinal); a node's place is its index.</summary>
    public ImmutableArray<Node> Nodes => NodeIndex.Nodes;

    /// <summary>What could not be read as written, sorted; empty for a sound network.</summary>
    public ImmutableArray<SnapshotProblem> Problems { get; }

    /// <summary>Exact conversion of totals by the network's rates.</summary>
    public CurrencyConversion Currencies { get; }

    /// <summary>Content hash of the network, <c>sha256:…</c>; the order of its lists does not matter. Computed at the first use.</summary>
    public string Hash => _hash.Value;

    internal NodeIndex NodeIndex { get; }

    internal SiteIndex Sites { get; }

    internal ProductIndex Products { get; }

    internal StockIndex Stock { get; }

    /// <summary>All services of all carriers, by id.</summary>
    internal ImmutableArray<CarriedService> Services { get; }

    internal FrozenDictionary<string, WorkCalendar> Calendars { get; }

    internal FrozenDictionary<string, Market> Markets { get; }

    /// <summary>Reads a network. Never fails: what contradicts itself is read in one way that does not depend on order, and told in <see cref="Problems"/>.</summary>
    public static Snapshot Of(Network network) => new(network);

    /// <summary>Index of a node; -1 when there is none with that id.</summary>
    public int NodeOf(string id) => NodeIndex.IndexOf(id);

    /// <summary>Index of a SKU; -1 when the network never mentions it.</summary>
    public int SkuOf(string sku) => Products.IndexOf(sku);

    /// <summary>For a SKU that the network never mentions, one that differs from it only in case; null: none, or it is mentioned.</summary>
    public string? SkuLike(string sku) => SkuOf(sku) >= 0 ? null : Products.LikeInCase(sku);

    /// <summary>The product of a SKU; null when the network says nothing of it.</summary>
    public Product? ProductOf(string sku) => SkuOf(sku) is >= 0 and var index ? Products[index].Product : null;

    /// <summary>The market by id; null when there is none.</summary>
    public Market? MarketNamed(string id) => Markets.GetValueOrDefault(id);

    /// <summary>The market of a country; of several the first by id; null: none.</summary>
    public Market? MarketOf(string country) => _marketOf.GetValueOrDefault(country);

    /// <summary>The stock row of a SKU at a node; null when the node does not carry it.</summary>
    public StockRow? StockAt(int sku, int node) => sku >= 0 && Stock.RowAt(sku, node) is >= 0 and var row ? _sources[row] : null;

    /// <summary>A stock row as it came.</summary>
    internal StockRow SourceOf(int row) => _sources[row];

    private static FrozenDictionary<string, T> Unique<T>(ImmutableArray<T> items, Func<T, string> id, Func<T, string> text, string code, List<SnapshotProblem> problems)
    {
        var unique = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (IGrouping<string, T> same in items.GroupBy(id, StringComparer.Ordinal))
        {
            if (same.Skip(1).Any())
            {
                problems.Add(new(code, same.Key, $"{same.Key} is listed more than once; one of them is read, the others are not."));
            }

            unique.Add(same.Key, same.MinBy(text, StringComparer.Ordinal)!);
        }

        return unique.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
