using BenchmarkDotNet.Attributes;
using DomRules.Engine.Availability;
using DomRules.Engine.Calendars;
using DomRules.Engine.Carriers;
using DomRules.Engine.Distances;
using DomRules.Engine.Parcels;
using DomRules.Engine.Snapshots;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Benchmarks.World;

/// <summary>What every node can give of three lines, and what five services offer from it, beside sums over a dictionary as one would write them by hand.</summary>
[MemoryDiagnoser]
public class SupplyBenchmarks
{
    private static readonly Destination Berlin = new("DE", "BE", At: new Place(520_000_000, 130_000_000));
    private static readonly ParcelWeight[] OneParcel = [new(1_300)];

    private readonly Dictionary<(string Node, string Sku), (decimal OnHand, decimal Reserved, decimal Safety)> byHand = [];
    private Snapshot snapshot = null!;
    private Timetable timetable = null!;
    private ServiceBook book = null!;
    private StockLedger ledger = null!;
    private CapacityLedger capacity = null!;
    private NodeDistances metres = null!;
    private Moment moment = null!;
    private PairStock[] pairs = [];
    private ServiceOffer[] offers = [];

    /// <summary>Nodes of the network.</summary>
    [Params(100, 1_000)]
    public int Nodes { get; set; }

    /// <summary>Reads the network.</summary>
    [GlobalSetup]
    public void Setup()
    {
        snapshot = Snapshot.Of(SampleWorld.Of(Nodes));
        timetable = new Timetable(snapshot);
        book = new ServiceBook(snapshot, timetable, ServiceLevels.BuiltIn, "EUR");
        ledger = new StockLedger(snapshot);
        capacity = new CapacityLedger(snapshot, timetable);
        metres = new DistanceTable(snapshot).To(Berlin);
        moment = timetable.At(snapshot.Network.AsOf);
        pairs = new PairStock[Nodes];
        offers = new ServiceOffer[book.Count];
        foreach (var row in snapshot.Network.Stock)
        {
            byHand[(row.Node, row.Sku)] = (row.OnHand, row.Reserved, row.Safety);
        }
    }

    /// <summary>By hand: three lines, looked up by node and SKU.</summary>
    [Benchmark(Baseline = true)]
    public decimal StockByHand()
    {
        decimal sum = 0;
        foreach (string sku in (string[])["S01", "S02", "S03"])
        {
            foreach (var node in snapshot.Nodes)
            {
                var (onHand, reserved, safety) = byHand[(node.Id, sku)];
                sum += Math.Max(0, onHand - reserved - safety);
            }
        }

        return sum;
    }

    /// <summary>Three lines at every node.</summary>
    [Benchmark]
    public long Stock()
    {
        var view = new StockView(snapshot, ledger, "1001", moment.At, moment.Today);
        long sum = 0;
        for (int sku = 1; sku <= 3; sku++)
        {
            view.Fill(sku, [], pairs);
            foreach (ref readonly PairStock pair in pairs.AsSpan())
            {
                sum += pair.Available;
            }
        }

        return sum;
    }

    /// <summary>Five services from every node: zone, price, ship-by, delivery.</summary>
    [Benchmark]
    public int Offers()
    {
        DestinationLanes lanes = book.To(Berlin);
        DestinationTerms terms = timetable.TermsOf(Berlin);
        int ships = 0;
        for (int node = 0; node < Nodes; node++)
        {
            var way = new ShipmentWay { Node = node, Metres = metres[node], Lanes = lanes, Terms = terms, Capacity = capacity, Moment = moment };
            _ = book.TryOffer(way, new ShipmentWish { Level = "standard" }, OneParcel, offers);
            ships += ServiceChoice.Best(offers, UsualRank.Instance) is null ? 0 : 1;
        }

        return ships;
    }
}
