using BenchmarkDotNet.Attributes;
using DomRules.Engine.Distances;
using DomRules.Engine.Snapshots;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Benchmarks.World;

/// <summary>All distances to a destination in whole numbers, beside the haversine formula in floating point as one would write it by hand.</summary>
[MemoryDiagnoser]
public class DistanceBenchmarks
{
    private Snapshot snapshot = null!;
    private DistanceTable table = null!;
    private (double Latitude, double Longitude)[] places = [];
    private int next;

    /// <summary>Nodes of the network.</summary>
    [Params(100, 1_000)]
    public int Nodes { get; set; }

    /// <summary>Reads the network.</summary>
    [GlobalSetup]
    public void Setup()
    {
        snapshot = Snapshot.Of(SampleWorld.Of(Nodes));
        table = new DistanceTable(snapshot);
        places = [.. snapshot.Nodes.Select(node => (Radians(node.At!.Value.LatitudeE7), Radians(node.At!.Value.LongitudeE7)))];
    }

    /// <summary>By hand, in floating point.</summary>
    [Benchmark(Baseline = true)]
    public double Haversine()
    {
        (double latitude, double longitude) = (Radians(500_000_000 + (next++ & 0xFFFF)), Radians(100_000_000));
        double sum = 0;
        foreach ((double Latitude, double Longitude) place in places)
        {
            double y = Math.Sin((place.Latitude - latitude) / 2);
            double x = Math.Sin((place.Longitude - longitude) / 2);
            sum += 2 * 6_371_008.8 * Math.Asin(Math.Sqrt((y * y) + (Math.Cos(latitude) * Math.Cos(place.Latitude) * x * x)));
        }

        return sum;
    }

    /// <summary>To a place that was not asked for before.</summary>
    [Benchmark]
    public long First()
    {
        long sum = 0;
        foreach (int metres in table.To(new Destination("DE", At: new Place(500_000_000 + (next++ & 0xFFFF), 100_000_000))))
        {
            sum += metres;
        }

        return sum;
    }

    /// <summary>To a place that comes again.</summary>
    [Benchmark]
    public long Again()
    {
        long sum = 0;
        foreach (int metres in table.To(new Destination("DE", At: new Place(520_000_000, 130_000_000))))
        {
            sum += metres;
        }

        return sum;
    }

    private static double Radians(int e7) => e7 / 1e7 * Math.PI / 180;
}
