using BenchmarkDotNet.Attributes;
using DomRules.Engine.Compilation;
using DomRules.Engine.Distances;
using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Engine.Snapshots;
using DomRules.Model.Graph;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Benchmarks.Rules;

/// <summary>Which of 500 rules hold for an order: the index, each rule alone, and the same rules written by hand; an operation is one order of 64 different ones.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private const int Orders = 64;

    private readonly Order[] _orders = [.. Enumerable.Range(0, Orders).Select(FiveHundredRules.Order)];
    private readonly ulong[] _byHand = new ulong[(FiveHundredRules.Count + 63) / 64];
    private RuleFrame _frame = null!;
    private CompiledEvaluator _evaluator = null!;
    private Expression[] _conditions = [];
    private RuleIndex _index = null!;

    /// <summary>Makes the index, and makes sure that it says what the hand-written rules say.</summary>
    [GlobalSetup]
    public void MakeIndex()
    {
        var snapshot = Snapshot.Of(new Network { AsOf = DateTimeOffset.UnixEpoch });
        _frame = new RuleFrame(snapshot, new DistanceTable(snapshot), new LocalClock(), "EUR");
        _evaluator = new CompiledEvaluator(_frame);
        _conditions = new FiveHundredRules().Conditions();
        _index = new RuleIndex(_frame, _evaluator, _conditions);
        foreach (var order in _orders)
        {
            _frame.Begin(order, DateTimeOffset.UnixEpoch);
            HandWrittenRules.Matching(order, _byHand);
            if (!_byHand.AsSpan().SequenceEqual(_index.Matching()) || _index.UnindexedCount > 0)
                throw new InvalidOperationException("The rules written by hand and the index disagree.");
        }
    }

    /// <summary>An if-chain.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Orders)]
    public ulong ByHand()
    {
        ulong all = 0;
        foreach (var order in _orders)
        {
            HandWrittenRules.Matching(order, _byHand);
            all ^= _byHand[0];
        }

        return all;
    }

    /// <summary>The index, each order's facts read anew.</summary>
    [Benchmark(OperationsPerInvoke = Orders)]
    public ulong ByIndex()
    {
        ulong all = 0;
        foreach (var order in _orders)
        {
            _frame.Begin(order, DateTimeOffset.UnixEpoch);
            all ^= _index.Matching()[0];
        }

        return all;
    }

    /// <summary>Each rule's compiled condition on its own.</summary>
    [Benchmark(OperationsPerInvoke = Orders)]
    public int OneByOne()
    {
        var yes = 0;
        foreach (var order in _orders)
        {
            _frame.Begin(order, DateTimeOffset.UnixEpoch);
            foreach (var condition in _conditions)
                yes += _evaluator.Test(condition) == Truth.Yes ? 1 : 0;
        }

        return yes;
    }
}
