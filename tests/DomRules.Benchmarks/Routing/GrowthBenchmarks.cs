using BenchmarkDotNet.Attributes;
using DomRules.Engine.Routing;
using DomRules.Model.Decisions;

namespace DomRules.Benchmarks.Routing;

/// <summary>How the time of a decision grows with nodes, rules and lines, one at a time, from 100 nodes, 100 rules and 3 lines.</summary>
[MemoryDiagnoser]
public class GrowthBenchmarks
{
    private RoutingSample _sample = null!;
    private Router _router = null!;
    private Batch _batch = null!;

    /// <summary>What grows, and how much of it there is.</summary>
    [Params("nodes 10", "nodes 100", "nodes 1000", "nodes 10000", "rules 10", "rules 1000", "rules 3000", "lines 1", "lines 10", "lines 20", "lines 60")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var (what, count) = (Size.Split(' ')[0], int.Parse(Size.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
        _sample = what switch
        {
            "nodes" => new RoutingSample(count),
            "rules" => new RoutingSample(100, rules: count),
            _ => new RoutingSample(100, lines: count),
        };
        _router = new Router(_sample.Library, _sample.Snapshot);
        _batch = _router.NewBatch();
    }

    /// <summary>The decision, its trace in memory.</summary>
    [Benchmark(Baseline = true)]
    public Outcome Decide() => _router.Decide(_sample.Order, _sample.At, _batch).Outcome;

    /// <summary>With the whole record.</summary>
    [Benchmark]
    public DecisionRecord DecideAndRecord() => _router.Decide(_sample.Order, _sample.At, _batch).Record();
}
