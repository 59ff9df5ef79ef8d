using DomRules.Engine.Availability;
using DomRules.Engine.Calendars;
using DomRules.Engine.Compilation;
using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Engine.Routing.Candidates;
using DomRules.Engine.Routing.Costs;
using DomRules.Engine.Routing.Rules;
using DomRules.Engine.Routing.Shipping;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Engine.Routing;

/// <summary>One order on its way through the stages; refilled for the next. Not safe to share between threads.</summary>
internal sealed class RoutingSession
{
    private readonly HashSet<(string, string?)> _assumedOnce = [];
    private readonly Func<Expression, Value> _evaluate;
    private readonly Interpreter _withoutNode;
    private uint _asked;
    private DateTimeOffset _todayAt;
    private string? _todayZone;

    internal RoutingSession(PolicyOutline policy, World world, Evaluation evaluation)
    {
        Policy = policy;
        World = world;
        Snapshot = world.Snapshot;
        Evaluation = evaluation;
        Frame = new RuleFrame(world.Snapshot, world.Distances, new LocalClock(), policy.Graph.Currency);
        var compiled = evaluation == Evaluation.Compiled ? new CompiledEvaluator(Frame) { Assumed = Assume } : null;
        Interpreter = compiled ?? (IExpressionEvaluator)new Interpreter(Frame) { Assumed = Assume };
        _evaluate = Interpreter.Evaluate;
        _withoutNode = new Interpreter(Frame) { Assumed = Assume };
        Bits = new ConditionBits(Frame, Interpreter) { BeforeStock = LookAtStock, IsPlain = compiled is null };
        Traces = new RuleTrace[policy.Graph.Rules.Length];
        Rules = new OrderRules(this, compiled);
        LineRules = new LineRules(this, compiled);
        Eligibility = new Eligibility(this);
        Terms = new PromiseTerms(this);
        Shipping = new ShippingTerms(this);
        Costs = new CostSheet(this);
    }

    internal PolicyOutline Policy { get; }

    internal World World { get; }

    /// <summary>What is decided on: the world's snapshot, or it with the stock of the batch.</summary>
    internal Snapshot Snapshot { get; private set; }

    internal RuleFrame Frame { get; }

    internal IExpressionEvaluator Interpreter { get; }

    internal ConditionBits Bits { get; }

    internal Evaluation Evaluation { get; }

    internal RuleTrace[] Traces { get; }

    internal OrderRules Rules { get; }

    internal LineRules LineRules { get; }

    internal Eligibility Eligibility { get; }

    internal PromiseTerms Terms { get; }

    internal ShippingTerms Shipping { get; }

    internal CostSheet Costs { get; }

    internal Order Order { get; private set; } = null!;

    internal DateTimeOffset At { get; private set; }

    internal Batch Batch { get; private set; } = null!;

    internal Moment Moment { get; private set; } = null!;

    internal StockView Stock { get; private set; } = null!;

    /// <summary>Room for what is taken of the stock, in the order of taking.</summary>
    internal List<Shipping.Content> Taken { get; } = [];

    /// <summary>Lines that need a node.</summary>
    internal List<PlannedLine> Lines { get; } = [];

    /// <summary>The first fault that mattered; null: none.</summary>
    internal FaultRecord? Fault { get; set; }

    /// <summary>Whether the outcome stands, so that what is evaluated from now on only tells of it: no fault, no assumption comes to it.</summary>
    internal bool IsDecided { get; set; }

    internal List<AssumptionRecord> Assumptions { get; } = [];

    /// <summary>The day of decision in the market's zone.</summary>
    internal DateOnly Today { get; private set; }

    internal int NodeCount => Snapshot.Nodes.Length;

    internal void Begin(Order order, DateTimeOffset at, Batch batch)
    {
        order = OrderIntake.ByNumber(order);
        Order = order;
        At = at;
        Batch = batch;
        Snapshot = batch.Snapshot;
        Frame.Snapshot = batch.Snapshot;
        Fault = null;
        IsDecided = false;
        Assumptions.Clear();
        _assumedOnce.Clear();
        _asked = 0;
        Array.Clear(Traces);
        Frame.Begin(order, at);
        Frame.Capacity = batch.Capacity;
        Moment = Moment?.At == at ? Moment : World.Timetable.At(at);
        Stock = new StockView(Snapshot, batch.Stock, order.Id, at, Moment.Today);
        SetToday(Frame.Market?.TimeZone ?? "UTC");
        Fault = OrderIntake.Fill(order, Snapshot, Lines);
    }

    /// <summary>Orders of a batch mostly share moment and market.</summary>
    private void SetToday(string zone)
    {
        if (_todayAt != At || !ReferenceEquals(_todayZone, zone))
        {
            (_todayAt, _todayZone) = (At, zone);
            Today = Frame.Clock.DayOf(At, zone);
        }
    }

    /// <summary>Everything about a pair; the hot path reads <see cref="Eligibility"/> instead.</summary>
    internal PairState Pair(int line, int node) => Eligibility.Pair(line, node);

    /// <summary>Says that all rules of a block were asked, also those that the order ruled out beforehand.</summary>
    internal void Asked(BlockKind block) => _asked |= 1u << (int)block;

    /// <summary>What a rule said.</summary>
    internal RuleTrace TraceOf(Rule rule)
    {
        ref readonly var trace = ref Traces[rule.Index];
        if (trace.Result != RuleResult.NotEvaluated || (_asked & (1u << (int)rule.Block)) == 0 || (rule.Block == BlockKind.Sourcing && !Policy.HasVeto(rule)))
        {
            return trace;
        }

        var matches = rule.Block == BlockKind.Sourcing ? Eligibility.MatchesOf(rule) : -1;
        return new RuleTrace { Result = !Rules.IsInForce(rule) ? RuleResult.OutOfDates : matches > 0 ? RuleResult.Matched : RuleResult.DidNotMatch, Matches = matches };
    }

    /// <summary>Whether a rule's dates include the day; its trace says so when not.</summary>
    internal bool IsInForce(Rule rule)
    {
        var inForce = Rules.IsInForce(rule);
        if (!inForce)
        {
            Traces[rule.Index].Result = RuleResult.OutOfDates;
        }

        return inForce;
    }

    /// <summary>Whether a rule holds for the order as such.</summary>
    internal bool Holds(Rule rule)
    {
        if (!IsInForce(rule))
        {
            return false;
        }

        Frame.Line = -1;
        Frame.Node = rule.Block == BlockKind.Exceptions ? EventNode : -1;
        var holds = Rules.Of(rule) is { } known ? known == Interpretation.Truth.Yes : Truth(rule.When!, rule.Name);
        Trace(rule, holds, -1);
        return holds;
    }

    /// <summary>Whether a condition holds in the frame; a fault is the order's.</summary>
    internal bool Truth(Expression condition, string? rule)
    {
        var value = Interpreter.Evaluate(condition);
        Note(value, rule);
        return value is YesNoValue { IsYes: true };
    }

    /// <summary>The value of an expression in the frame; a fault is the order's.</summary>
    internal Value Value(Expression expression, string? rule)
    {
        var value = Interpreter.Evaluate(expression);
        Note(value, rule);
        return value;
    }

    /// <summary>The number of a value, or null where it is unknown or at fault.</summary>
    internal decimal? Amount(Expression expression, string? rule) => Value(expression, rule) switch
    {
        NumberValue number => number.Amount,
        MoneyValue money => money.Amount,
        _ => null,
    };

    /// <summary>A rule's reason with the frame's facts.</summary>
    internal string Reason(Rule rule) => Evidence.ValueText.Of(rule.Because, rule.Block == BlockKind.Exceptions ? OfEvent : _evaluate);

    /// <summary>Index of the node at which the event in question happened; -1: at none that the network has.</summary>
    internal int EventNode => Frame.Event?.Node is { } id ? Snapshot.NodeOf(id) : -1;

    /// <summary>The value of what a rule of <c>exceptions</c> states; of a node that is not there nothing is known.</summary>
    internal Value OfEvent(Expression expression) => Frame.Node >= 0 ? Interpreter.Evaluate(expression) : _withoutNode.Evaluate(expression);

    /// <summary>What a quantity of a planned line is worth, in the policy's currency.</summary>
    internal decimal ValueOf(int line, decimal quantity)
    {
        var planned = Lines[line];
        var value = Frame.Totals.LineValue(planned.Index);
        if (!Policy.AtLeast.IsEmpty)
        {
            Note(value, Policy.AtLeast[0].Rule.Name);
        }

        return value is MoneyValue money ? money.Amount * quantity / planned.Line.Quantity : 0;
    }

    /// <summary>Whether what is evaluated only helps the search, and leaves no trace in the record.</summary>
    internal bool IsQuiet { get; set; }

    /// <summary>Whether costs are asked to compare or to add up: how often that happens is the search's affair, and no rule's trace tells of it.</summary>
    internal bool IsComparing { get; set; }

    internal void Trace(Rule rule, bool holds, int matches)
    {
        if (IsQuiet || IsComparing)
        {
            return;
        }

        ref var trace = ref Traces[rule.Index];
        trace.Result = holds ? RuleResult.Matched : trace.Result == RuleResult.Matched ? RuleResult.Matched : RuleResult.DidNotMatch;
        trace.Matches = matches < 0 ? (trace.Result == RuleResult.Matched && trace.Matches > 0 ? trace.Matches : -1) : Math.Max(0, trace.Matches) + matches;
    }

    internal void Note(Value value, string? rule)
    {
        if (!IsQuiet && !IsDecided && value is FaultValue fault && Fault is null)
        {
            Fault = new FaultRecord(fault.Kind, fault.Message, rule);
        }
    }

    /// <summary>Puts a pair's stock into the frame.</summary>
    internal void LookAtStock(int line, int node)
    {
        var sku = Snapshot.SkuOf(Order.Lines[line].Sku);
        var planned = PlaceOf(line);
        var terms = planned >= 0 ? Terms.Of(planned, node) : default;
        var row = Snapshot.StockAt(sku, node);
        var breakdown = Stock.Explain(sku, node, terms);
        Frame.Stock = new StockFigures(
            QuantityScale.Exact(breakdown.OnHand), QuantityScale.Exact(breakdown.Reserved), QuantityScale.Exact(breakdown.Available),
            row?.Incoming.Where(a => a.On >= Moment.DateAt(node)).Select(a => (DateOnly?)a.On).Min(), row?.DaysOfCover, row?.AsOf ?? Snapshot.Network.AsOf);
    }

    /// <summary>Place of an order's line among the planned ones; -1: it needs no node.</summary>
    private int PlaceOf(int line)
    {
        var place = Lines.Count - 1;
        while (place >= 0 && Lines[place].Index != line)
        {
            place--;
        }

        return place;
    }

    private void Assume(AssumedExpression assumed, RuleFrame frame)
    {
        if (IsDecided)
        {
            return;
        }

        var path = assumed.Fact.Fact.Path;
        var of = assumed.Fact.Fact.Root switch
        {
            "line" => frame.Line >= 0 ? "line " + frame.CurrentLine.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            "node" or "stock" => frame.Node >= 0 ? frame.CurrentNode.Id : null,
            _ => null,
        };
        if (_assumedOnce.Add((path, of)))
        {
            Assumptions.Add(new AssumptionRecord(path, of, Evidence.ValueText.Of(assumed.Assumed), assumed.Meaning));
        }
    }
}
