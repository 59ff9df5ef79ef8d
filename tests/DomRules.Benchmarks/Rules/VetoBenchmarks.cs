using BenchmarkDotNet.Attributes;
using DomRules.Engine.Compilation;
using DomRules.Engine.Distances;
using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Engine.Snapshots;
using DomRules.Model.Graph;
using DomRules.Model.Orders;

namespace DomRules.Benchmarks.Rules;

/// <summary>100 vetoes over 3 lines and 100 nodes: as sets of nodes, and pair by pair with the same compiled conditions; an operation is one order of 16 different ones.</summary>
[MemoryDiagnoser]
public class VetoBenchmarks
{
    private const int Orders = 16;

    private readonly Order[] _orders = [.. Enumerable.Range(0, Orders).Select(HundredVetoes.Order)];
    private readonly Expression[] _conditions = new HundredVetoes().Conditions();
    private RuleFrame _frame = null!;
    private CompiledEvaluator _evaluator = null!;
    private ConditionBits _bits = null!;

    /// <summary>Prepares the network, and makes sure that both say the same.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var snapshot = Snapshot.Of(HundredVetoes.Network);
        _frame = new RuleFrame(snapshot, new DistanceTable(snapshot), new LocalClock(), "EUR");
        _evaluator = new CompiledEvaluator(_frame);
        _bits = new ConditionBits(_frame, _evaluator);
        if (AsSets() != PairByPair())
            throw new InvalidOperationException("Sets and pairs disagree.");
    }

    /// <summary>Each condition for each pair.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Orders)]
    public int PairByPair()
    {
        var vetoes = 0;
        foreach (var order in _orders)
        {
            _frame.Begin(order, DateTimeOffset.UnixEpoch);
            foreach (var condition in _conditions)
            {
                for (var pair = 0; pair < 300; pair++)
                {
                    (_frame.Line, _frame.Node) = (pair / 100, pair % 100);
                    vetoes += _evaluator.Test(condition) == Truth.Yes ? 1 : 0;
                }
            }
        }

        return vetoes;
    }

    /// <summary>Each condition for all nodes of a line at once.</summary>
    [Benchmark(OperationsPerInvoke = Orders)]
    public int AsSets()
    {
        var vetoes = 0;
        var bits = _bits.Rent();
        foreach (var order in _orders)
        {
            _frame.Begin(order, DateTimeOffset.UnixEpoch);
            foreach (var condition in _conditions)
            {
                for (var line = 0; line < 3; line++)
                {
                    _bits.Evaluate(condition, line, bits);
                    vetoes += bits.Yes.Count;
                }
            }
        }

        _bits.Return(bits);
        return vetoes;
    }
}
