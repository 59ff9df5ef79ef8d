using System.Buffers;
using BenchmarkDotNet.Attributes;
using DomRules.Engine.Routing;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;

namespace DomRules.Benchmarks.Routing;

/// <summary>A full decision with trace and record: 3 lines, 100 rules, 100 or 1,000 nodes, beside a greedy choice of the cheapest node for each line that keeps no record.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private Router _router = null!;
    private Order _order = null!;
    private RoutingSample _sample = null!;
    private Batch _batch = null!;
    private readonly ArrayBufferWriter<byte> _json = new();

    /// <summary>How many nodes.</summary>
    [Params(100, 1_000)]
    public int Nodes { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _sample = new RoutingSample(Nodes);
        _router = new Router(_sample.Library, _sample.Snapshot);
        _order = _sample.Order;
        _batch = _router.NewBatch();
    }

    /// <summary>What one writes by hand in an afternoon.</summary>
    [Benchmark(Baseline = true)]
    public decimal Greedy() => _sample.GreedyCost();

    /// <summary>Review, eligibility, costs, proven plan; the trace stays in memory.</summary>
    [Benchmark]
    public Outcome Decide() => _router.Decide(_order, _sample.At, _batch).Outcome;

    /// <summary>The same with its record as canonical JSON.</summary>
    [Benchmark]
    public int DecideAndWrite()
    {
        _json.ResetWrittenCount();
        _router.Decide(_order, _sample.At, _batch).WriteJson(_json);
        return _json.WrittenCount;
    }

    /// <summary>The same with its record as an object.</summary>
    [Benchmark]
    public DecisionRecord DecideAndRecord() => _router.Decide(_order, _sample.At, _batch).Record();
}
