using BenchmarkDotNet.Attributes;
using DomRules.Engine.Routing;
using DomRules.Formats.Orders;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;

namespace DomRules.Benchmarks.Routing;

/// <summary>Reading and routing a batch, in which each order finds what those before it left; figures are for one order. One second divided by them is the throughput.</summary>
[MemoryDiagnoser]
public class BatchBenchmarks
{
    private const int Orders = 20_000;
    private string _file = "";
    private BatchSample _sample = null!;
    private Router _router = null!;
    private Order[] _orders = [];

    [GlobalSetup]
    public void Prepare()
    {
        _sample = new BatchSample(Orders);
        _router = new Router(_sample.Library, _sample.Snapshot);
        _file = Path.Combine(Path.GetTempPath(), $"batch-{Environment.ProcessId}.ndjson");
        File.WriteAllBytes(_file, _sample.Text);
        _orders = Read();
    }

    [GlobalCleanup]
    public void Remove() => File.Delete(_file);

    /// <summary>Reading alone, on all cores.</summary>
    [Benchmark(OperationsPerInvoke = Orders)]
    public Order[] Read() => [.. new OrderReader().ReadPath(_file).Select(reading => reading.Order!)];

    /// <summary>Routing alone, on one core.</summary>
    [Benchmark(OperationsPerInvoke = Orders)]
    public int RouteOnOneCore()
    {
        var batch = _router.NewBatch();
        var routed = 0;
        foreach (var order in _orders)
        {
            var decision = _router.Decide(order, BatchSample.At, batch);
            routed += decision.Outcome == Outcome.Routed ? 1 : 0;
            decision.Take();
        }

        return routed;
    }

    /// <summary>Routing alone, on all cores.</summary>
    [Benchmark(OperationsPerInvoke = Orders)]
    public int Route() => Route(_orders);

    /// <summary>Both.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Orders)]
    public int ReadAndRoute() => Route(Read());

    private int Route(Order[] orders)
    {
        var routed = 0;
        _router.DecideInTurn(orders, _ => BatchSample.At, _router.NewBatch(), (_, decision) =>
        {
            if (decision.Outcome == Outcome.Routed)
            {
                Interlocked.Increment(ref routed);
            }
        });
        return routed;
    }
}
