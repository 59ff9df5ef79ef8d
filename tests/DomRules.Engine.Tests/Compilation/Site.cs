using DomRules.Engine.Compilation;
using DomRules.Engine.Distances;
using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Generation;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Graph;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Engine.Tests.Compilation;

/// <summary>Both evaluators beside each other, each with a frame of its own over the same network and order.</summary>
internal sealed class Site
{
    private readonly RuleFrame _plain;
    private readonly RuleFrame _fast;
    private decimal _stockOffset;

    public Site(Network network)
    {
        var snapshot = Snapshot.Of(network);
        var distances = new DistanceTable(snapshot);
        _plain = new RuleFrame(snapshot, distances, new LocalClock(), "EUR");
        _fast = new RuleFrame(snapshot, distances, new LocalClock(), "EUR");
        Reference = new Interpreter(_plain) { Assumed = (a, f) => ToldByReference.Add(Story(a, f)) };
        Compiled = new CompiledEvaluator(_fast) { Assumed = (a, f) => Told.Add(Story(a, f)) };
        Bits = new ConditionBits(_fast, new CompiledEvaluator(_fast)) { BeforeStock = Look };
        NodeCount = snapshot.Nodes.Length;
    }

    public IExpressionEvaluator Reference { get; }

    public CompiledEvaluator Compiled { get; }

    /// <summary>The compiled evaluator's frame.</summary>
    public RuleFrame Frame => _fast;

    public ConditionBits Bits { get; }

    public int NodeCount { get; }

    public Order Order { get; private set; } = null!;

    public HashSet<string> Told { get; } = [];

    public HashSet<string> ToldByReference { get; } = [];

    public void Begin(Order order, Dice dice)
    {
        Order = order;
        _stockOffset = dice.Roll(5);
        var at = Sample.Now.AddMinutes(dice.Roll(3) * 700);
        _plain.Begin(order, at);
        _fast.Begin(order, at);
        Told.Clear();
        ToldByReference.Clear();
    }

    /// <summary>Puts a line (-1: none), a node and the stock of the pair into both frames.</summary>
    public void Look(int line, int node)
    {
        var onHand = ((line * 7) + (node * 3) + 7 + _stockOffset) % 11;
        var stock = new StockFigures(onHand, onHand % 3, onHand / 2, onHand % 2 == 0 ? Sample.Day(22) : null, onHand % 4 == 0 ? null : onHand, Sample.Now.AddHours((double)-onHand));
        foreach (var frame in (RuleFrame[])[_plain, _fast])
        {
            frame.Line = line;
            frame.Node = node;
            frame.Stock = stock;
        }
    }

    private static string Story(AssumedExpression assumed, RuleFrame frame) => assumed.Fact.Fact.Root switch
    {
        "line" => $"{assumed.Id} line {frame.Line}",
        "node" or "stock" => $"{assumed.Id} {frame.Line}/{frame.Node}",
        _ => assumed.Id,
    };
}
