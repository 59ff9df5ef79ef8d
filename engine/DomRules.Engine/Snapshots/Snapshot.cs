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
    private readonly Snapshot _base;
    private readonly ImmutableArray<SnapshotProblem> _lasting;
    private readonly ImmutableArray<StockRow> _sources;
    private readonly FrozenDictionary<string, Market> _marketOf;

    private Snapshot(Network network)
    {
        var problems = new List<SnapshotProblem>();
        _base = this;
        Network = network;
        NodeIndex = new NodeIndex(network.Nodes, problems);
        Sites = new SiteIndex(NodeIndex.Nodes);
        Products = new ProductIndex(network, problems);
        Lanes = new LaneIndex(network.Lanes, NodeIndex);
        Slots = new SlotIndex(network.Slots, NodeIndex, problems);
        Services = CarriedService.Flat(network.Carriers, problems);
        Calendars = Unique(network.Calendars, calendar => calendar.Id, NetworkText.Of, "duplicate_calendar", problems);
        Markets = Unique(network.Markets, market => market.Id, NetworkText.Of, "duplicate_market", problems);
        _marketOf = Markets.Values.OrderBy(market => market.Id, StringComparer.Ordinal)
            .SelectMany(market => market.Countries.Select(country => (country, market)))
            .GroupBy(pair => pair.country, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First().market, StringComparer.Ordinal);
        Currencies = new CurrencyConversion(network.ExchangeRates);
        _lasting = [.. problems];
        (Stock, _sources, CapacityUses) = Moving(problems);
        Problems = [.. problems.Order()];
        _hash = new Lazy<string>(() => NetworkHash.Of(network));
    }

    private Snapshot(Snapshot known, Network network)
    {
        var problems = new List<SnapshotProblem>(known._lasting);
        (_base, _lasting, _marketOf) = (known, known._lasting, known._marketOf);
        (NodeIndex, Sites, Services, Calendars, Markets, Currencies) = (known.NodeIndex, known.Sites, known.Services, known.Calendars, known.Markets, known.Currencies);
        (Lanes, Slots) = (known.Lanes, known.Slots);
        Network = network;
        Products = known.Products.With(network.Stock);
        (Stock, _sources, CapacityUses) = Moving(problems);
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

    /// <summary>What is listed as used of nodes' days.</summary>
    internal CapacityUses CapacityUses { get; }

    internal LaneIndex Lanes { get; }

    internal SlotIndex Slots { get; }

    /// <summary>All services of all carriers, by id.</summary>
    internal ImmutableArray<CarriedService> Services { get; }

    internal FrozenDictionary<string, WorkCalendar> Calendars { get; }

    internal FrozenDictionary<string, Market> Markets { get; }

    /// <summary>Reads a network. Never fails: what contradicts itself is read in one way that does not depend on order, and told in <see cref="Problems"/>.</summary>
    public static Snapshot Of(Network network) => new(network);

    /// <summary>
    /// The same network with other stock: everything else is shared, indices included, so that it costs what the given rows cost. What is not given is not
    /// there. A row of a SKU that this snapshot never mentions is read like any other; its product is unknown. A row of a node that is not here is left out and told.
    /// </summary>
    /// <param name="stock">All stock rows.</param>
    /// <param name="reservations">All listed reservations.</param>
    /// <param name="capacity">All that is listed of nodes' days.</param>
    public Snapshot Restocked(ImmutableArray<StockRow> stock, ImmutableArray<Reservation> reservations, ImmutableArray<CapacityUse> capacity) =>
        new(_base, _base.Network with { Stock = stock, Reservations = reservations, CapacityUse = capacity });

    /// <summary>The network with other disruptions.</summary>
    internal Snapshot Disrupted(ImmutableArray<Disruption> disruptions) => Of(Network with { Disruptions = disruptions });

    /// <summary>Whether both are of one network and differ at most in stock.</summary>
    internal bool IsOfOneBaseWith(Snapshot other) => ReferenceEquals(_base, other._base);

    /// <summary>Index of a node; -1 when there is none with that id.</summary>
    public int NodeOf(string id) => NodeIndex.IndexOf(id);

    /// <summary>Index of a SKU; -1 when the network never mentions it.</summary>
    public int SkuOf(string sku) => Products.IndexOf(sku) is >= 0 and var index && IsMentioned(index) ? index : -1;

    /// <summary>For a SKU that the network never mentions, one that differs from it only in case; null: none, or it is mentioned.</summary>
    public string? SkuLike(string sku) => SkuOf(sku) >= 0 ? null : Products.LikeInCase(sku).FirstOrDefault(like => SkuOf(like) >= 0);

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

    private (StockIndex Stock, ImmutableArray<StockRow> Sources, CapacityUses Uses) Moving(List<SnapshotProblem> problems)
    {
        var indexer = new StockIndexer(NodeIndex, Products, problems);
        return (indexer.Read(Network), [.. indexer.Sources], new CapacityUses(Network, NodeIndex, problems));
    }

    /// <summary>What only the stock of the base speaks of has no meaning here.</summary>
    private bool IsMentioned(int sku) => ReferenceEquals(_base, this) || Stock.Mentions(sku) || Products.IsListed(sku);

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
