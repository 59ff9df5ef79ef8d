using DomRules.Engine.Compilation;
using DomRules.Engine.Distances;
using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Returns;
using DomRules.Model.Values;
using ValueText = DomRules.Engine.Evidence.ValueText;

namespace DomRules.Engine.Returns;

/// <summary>One return on its way, item by item; refilled for the next. Not safe to share between threads.</summary>
internal sealed class ReturnSession
{
    private readonly HashSet<(string, string?)> _assumedOnce = [];
    private readonly Dictionary<string, bool> _answers = new(StringComparer.Ordinal);
    private DateOnly _today;
    private DateOnly _askedOn;
    private int _place;

    internal ReturnSession(RuleGraph graph, Snapshot snapshot, DistanceTable distances, Evaluation evaluation)
    {
        Graph = graph;
        Rules = [.. graph.RulesOf(BlockKind.Returns)];
        Frame = new RuleFrame(snapshot, distances, new LocalClock(), graph.Currency);
        Evaluator = evaluation == Evaluation.Compiled ? new CompiledEvaluator(Frame) { Assumed = Assume } : new Interpreter(Frame) { Assumed = Assume };
    }

    internal RuleGraph Graph { get; }

    /// <summary>The rules of <c>returns</c>, in first-match order.</summary>
    internal Rule[] Rules { get; }

    internal RuleFrame Frame { get; }

    internal Snapshot Snapshot => Frame.Snapshot;

    internal IExpressionEvaluator Evaluator { get; }

    internal ReturnRequest Request { get; private set; } = null!;

    internal MatchedReturn Matched { get; private set; } = null!;

    internal DateTimeOffset At { get; private set; }

    /// <summary>The first fault that mattered to the item; null: none.</summary>
    internal FaultRecord? Fault { get; set; }

    /// <summary>Whether what is evaluated only tells of what was decided: no fault, no assumption comes to it.</summary>
    internal bool IsTelling { get; set; }

    internal List<AssumptionRecord> Assumptions { get; } = [];

    internal SortedSet<string> Warnings { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether anybody knows where the goods are.</summary>
    internal bool HasPlace => (Request.From ?? Frame.Destination)?.At is not null;

    internal void Begin(ReturnRequest request, MatchedReturn matched, DateTimeOffset at)
    {
        Request = request;
        Matched = matched;
        At = at;
        Assumptions.Clear();
        _assumedOnce.Clear();
        Warnings.Clear();
        BeginOrder();
    }

    /// <summary>Puts an item into the frame.</summary>
    internal void BeginItem(int place)
    {
        BeginOrder();
        _place = place;
        _answers.Clear();
        var figures = ItemIntake.Of(Matched, place, _askedOn, out var planned);
        Frame.Item = figures;
        Frame.Line = figures.Line;
        if (planned is { } day)
        {
            Assumptions.Add(new AssumptionRecord("item.time_since_delivery", ItemName(place), ValueText.Of(new NumberValue(figures.SecondsSinceDelivery!.Value, Measure.Duration)),
                $"Nobody said when it was delivered; {ValueText.Of(new DateValue(day))} was planned"));
        }
    }

    internal static string ItemName(int place) => "item " + (place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether the rule's dates include the day.</summary>
    internal bool IsInForce(Rule rule) => (rule.From is not { } from || from <= _today) && (rule.Until is not { } until || until >= _today);

    /// <summary>Whether a rule holds for the item; a fault is the item's.</summary>
    internal bool Holds(Rule rule) => IsInForce(rule) && Answer(rule);

    /// <summary>What a rule said of the item; null: it was not asked.</summary>
    internal bool? AnswerOf(Rule rule) => _answers.TryGetValue(rule.Name, out var holds) ? holds : null;

    internal bool Truth(Expression condition, string rule) => Value(condition, rule) is YesNoValue { IsYes: true };

    internal Value Value(Expression expression, string rule)
    {
        var value = Evaluator.Evaluate(expression);
        if (value is FaultValue fault && Fault is null && !IsTelling)
        {
            Fault = new FaultRecord(fault.Kind, fault.Message, rule);
        }

        return value;
    }

    /// <summary>A rule's reason with the frame's facts.</summary>
    internal string Reason(Rule rule) => ValueText.Of(rule.Because, Evaluator.Evaluate);

    /// <summary>A while after the decision; null: no time is named.</summary>
    internal DateTimeOffset? Due(Expression? within, string rule) => within is null ? null : DueTime.After(At, Value(within, rule) is NumberValue time ? time.Amount : null);

    internal string NameOf(string id) => Snapshot.NodeOf(id) is >= 0 and var node ? Snapshot.Nodes[node].Name : id;

    private bool Answer(Rule rule)
    {
        if (!_answers.TryGetValue(rule.Name, out var holds))
        {
            Frame.Node = -1;
            holds = rule.When is null || Truth(rule.When, rule.Name);
            _answers.Add(rule.Name, holds);
        }

        return holds;
    }

    private void BeginOrder()
    {
        Fault = null;
        IsTelling = false;
        Frame.Begin(Matched.Order, At);
        if (Request.From is { } from)
        {
            Frame.MeasureTo(from);
        }

        var zone = Frame.Market?.TimeZone ?? "UTC";
        _today = Frame.Clock.DayOf(At, zone);
        _askedOn = Request.AskedAt is { } asked ? Frame.Clock.DayOf(asked, zone) : _today;
    }

    private void Assume(AssumedExpression assumed, RuleFrame frame)
    {
        var path = assumed.Fact.Fact.Path;
        var of = assumed.Fact.Fact.Root switch
        {
            "item" => ItemName(_place),
            "node" when frame.Node >= 0 => frame.CurrentNode.Id,
            _ => null,
        };
        if (!IsTelling && _assumedOnce.Add((path, of)))
        {
            Assumptions.Add(new AssumptionRecord(path, of, ValueText.Of(assumed.Assumed), assumed.Meaning));
        }
    }
}
