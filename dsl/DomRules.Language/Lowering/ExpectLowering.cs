using System.Globalization;
using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax;
using DomRules.Language.Syntax.Effects;
using DomRules.Language.Syntax.Expectations;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Tests;
using DomRules.Language.Text;
using DomRules.Model.Decisions;
using DomRules.Model.Facts;
using DomRules.Model.Life;
using DomRules.Model.Testing;
using DomRules.Model.Values;

namespace DomRules.Language.Lowering;

/// <summary>Turns events, passing time and expectations into values; names are checked against the library.</summary>
internal sealed class ExpectLowering(SourceText source, TestNames names, TestConditions conditions, HashSet<string>? nodes, EventLowering events, DiagnosticBag bag)
{
    /// <summary>What <c>expect action</c> may ask for: the names that actions of the engine have.</summary>
    internal static readonly string[] Actions =
        ["hold", "backorder", "recheck", "cancel", "ship_part", "reroute", "substitute", "upgrade_service", "set_stock", "reduce_stock", "set_aside", "suspend_node", "notify", "tag"];

    /// <summary>What an order may have come to.</summary>
    internal static readonly string[] Outcomes = [.. Enum.GetValues<Outcome>().Select(DecisionWords.Of).Union(OrderStatusWords.OrderStates)];

    internal TestAction? Lower(TestStatementSyntax statement, string? order) => statement switch
    {
        AfterStatement after => Amount(after.Time) is { } seconds ? new PassTimeAction(seconds, Span(after.Span)) : null,
        WhenEventStatement happened => IsGiven(happened.Node) ? events.Lower(happened) : null,
        ExpectForOrder each => Lower(each.Expectation, each.Order.Value),
        ExpectSyntax expect when !IsGiven(NodeOf(expect)) => null,
        ExpectSyntax expect => Expect(expect, order) ?? More(expect, order),
        _ => null,
    };

    private Expectation? Expect(ExpectSyntax expect, string? order) => expect switch
    {
        ExpectShipments shipments => Make(shipments.Parcels ? ExpectKind.Parcels : ExpectKind.Shipments, expect, order, Bound(shipments.Bound), value: Literal(shipments.Count)),
        ExpectSource from => Make(ExpectKind.From, expect, order, Line(from.Line), from.Node.Id, value: Literal(from.Quantity), negated: from.IsNegated),
        ExpectCost cost when !IsCounted(cost.Amount) => null,
        ExpectCost cost => Make(ExpectKind.Cost, expect, order, cost.Operator.ToString(), value: Literal(cost.Amount)),
        ExpectDelivery delivery => Make(ExpectKind.Delivery, expect, order, Line(delivery.Line), names: [delivery.Bound == DateBound.By ? "by" : "on"], value: new DateValue(delivery.Date.Value)),
        ExpectService service => Make(ExpectKind.Service, expect, order, service.Service.Text, names: service.Line is null ? [] : [Line(service.Line)!]),
        ExpectOutcome outcome => Outcome(outcome, order),
        ExpectQueue queue => Queue(queue, order),
        ExpectFate fate => Fate(fate, order),
        ExpectRule rule => Rule(rule, order),
        ExpectReason reason => Make(ExpectKind.Because, expect, order, reason.Text.Value),
        ExpectSummary summary => Make(ExpectKind.Summary, expect, order, summary.Text.Value),
        _ => null,
    };

    private Expectation? More(ExpectSyntax expect, string? order) => expect switch
    {
        ExpectStep step => Known(step.Step, names.Steps, NameDiagnostics.UnknownStep) ? Make(ExpectKind.Step, expect, order, step.Step.Text) : null,
        ExpectBackordered back => Make(ExpectKind.Backordered, expect, order, Line(back.Line), back.Node?.Id, value: Literal(back.Quantity)),
        ExpectAvailable available => Make(ExpectKind.Available, expect, order, available.Sku.Value, available.Node.Id, value: Literal(available.Quantity)),
        ExpectAttainable attainable => Make(ExpectKind.Attainable, expect, order, Line(attainable.Line), attainable.Node?.Id, value: Literal(attainable.Quantity)),
        ExpectRelaxed relaxed => Known(relaxed.Rule, names.Rules, TestDiagnostics.UnknownRuleInTest) ? Make(ExpectKind.Relaxed, expect, order, relaxed.Rule.Text) : null,
        ExpectUnplanned unplanned => Make(ExpectKind.Short, expect, order, Line(unplanned.Line), names: unplanned.Why is null ? [] : [unplanned.Why.Text], value: Literal(unplanned.Quantity)),
        ExpectTag tag when names.Tags.Count > 0 && !IsCode(tag.Tag, Vocabularies.OrderTags, names.Tags) => null,
        ExpectTag tag => Make(ExpectKind.Tagged, expect, order, tag.Tag.Text),
        ExpectAction action when !Known(action.Action, Actions, (at, name, nearest) => TestDiagnostics.UnknownAction(at, name, Actions, nearest)) => null,
        ExpectAction action => Make(ExpectKind.Action, expect, order, action.Action.Text),
        ExpectPromise { Service: { } level } when !IsService(level) => null,
        ExpectPromise promise => Make(ExpectKind.Promise, expect, order, promise.Service?.Text, names: promise.Line is null ? [] : [Line(promise.Line)!], value: Literal(promise.Quantity)) with
        {
            Day = promise.Date?.Value,
            IsBy = promise.Bound == DateBound.By,
        },
        ExpectDisposition disposition => Make(ExpectKind.Disposition, expect, order, disposition.Kind.ToString(), disposition.Node?.Id),
        ExpectCondition that => Condition(that, order),
        ExpectRefund refund => Make(ExpectKind.Refund, expect, order, refund.Timing.ToString()),
        _ => null,
    };

    private Expectation? Outcome(ExpectOutcome outcome, string? order)
    {
        if (!Outcomes.Contains(outcome.Outcome.Text, StringComparer.Ordinal))
        {
            bag.Add(TestDiagnostics.UnknownOutcome(source.At(outcome.Outcome.Span), outcome.Outcome.Text, NearestName.Find(outcome.Outcome.Text, Outcomes)));
            return null;
        }

        return Make(ExpectKind.Outcome, outcome, order, outcome.Outcome.Text);
    }

    private Expectation? Queue(ExpectQueue queue, string? order)
    {
        if (!Known(queue.Queue, names.Queues, NameDiagnostics.UnknownQueue))
        {
            return null;
        }

        Value? due = queue.DueDate is { } date
            ? queue.DueTime is { } time ? new TextValue(date.Value.ToDateTime(time.Value).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)) : new DateValue(date.Value)
            : null;
        return Make(ExpectKind.Queue, queue, order, queue.Queue.Text, value: due);
    }

    private Expectation? Fate(ExpectFate fate, string? order)
    {
        if (fate.By is { } rule && !Known(rule, names.Rules, TestDiagnostics.UnknownRuleInTest))
        {
            return null;
        }

        return fate.Fate == CandidateFate.Excluded
            ? Make(ExpectKind.Excluded, fate, order, Line(fate.Line), fate.Node.Id, names: fate.By is null ? [] : [fate.By.Text])
            : Make(ExpectKind.Fate, fate, order, Line(fate.Line), fate.Node.Id, names: [DecisionWords.Of(Enum.Parse<Model.Decisions.Fate>(fate.Fate.ToString()))]);
    }

    private Expectation? Rule(ExpectRule rule, string? order) =>
        Known(rule.Rule, names.Rules, TestDiagnostics.UnknownRuleInTest) ? Make(ExpectKind.Fired, rule, order, rule.Rule.Text, negated: !rule.Fires) : null;

    private Expectation? Condition(ExpectCondition that, string? order) => conditions.Bind(that.Condition, source) is { } bound
        ? Make(ExpectKind.That, that, order, source.Slice(that.Condition.Span)) with { Conditions = bound }
        : null;

    private bool IsService(NameSyntax service) => names.Services.Count == 0 || IsCode(service, Vocabularies.ServiceLevel, names.Services);

    private bool IsCode(NameSyntax code, Model.Types.Vocabulary codes, HashSet<string> known) =>
        Known(code, known, (at, name, nearest) => FactDiagnostics.UnknownCode(at, name, codes, nearest));

    private bool Known(NameSyntax name, IReadOnlyCollection<string> known, Func<Location, string, string?, Diagnostic> mistake)
    {
        if (known.Contains(name.Text))
        {
            return true;
        }

        bag.Add(mistake(source.At(name.Span), name.Text, NearestName.Find(name.Text, known)));
        return false;
    }

    /// <summary>The node that an expectation speaks of; null: of none.</summary>
    internal static NodeReference? NodeOf(ExpectSyntax expect) => expect switch
    {
        ExpectSource from => from.Node,
        ExpectFate fate => fate.Node,
        ExpectBackordered back => back.Node,
        ExpectAttainable attainable => attainable.Node,
        ExpectAvailable available => available.Node,
        ExpectDisposition disposition => disposition.Node,
        _ => null,
    };

    private bool IsGiven(NodeReference? node)
    {
        if (node is null || nodes is null || nodes.Contains(node.Id))
        {
            return true;
        }

        bag.Add(TestDiagnostics.NodeNotGiven(source.At(node.Span), node.Id, node.IsText, NearestName.Find(node.Id, nodes)));
        return false;
    }

    private bool IsCounted(ExpressionSyntax amount)
    {
        if (amount is not MoneyLiteral money || conditions.Currencies.IsEmpty || conditions.Currencies.Contains(money.Currency))
        {
            return true;
        }

        bag.Add(TestDiagnostics.CostInOtherCurrency(source.At(amount.Span), money.Currency, string.Join(" or ", conditions.Currencies)));
        return false;
    }

    private Expectation Make(ExpectKind kind, ExpectSyntax syntax, string? order, string? subject = null, string? node = null, ImmutableArray<string>? names = null, Value? value = null, bool negated = false) =>
        new(kind, order, subject, node, names ?? [], value, negated, Span(syntax.Span));

    private static string Bound(CountBound bound) => bound switch { CountBound.AtMost => "at most", CountBound.AtLeast => "at least", _ => "exactly" };

    private static string? Line(LineReference? line) => line is null ? null : line.Sku ?? "#" + line.Number!.Value.ToString(CultureInfo.InvariantCulture);

    private static Value? Literal(ExpressionSyntax? syntax) => syntax is LiteralSyntax literal ? Binding.Literals.Read(literal)?.Value : null;

    private static decimal? Amount(ExpressionSyntax syntax) => Literal(syntax) is NumberValue { Measure: Measure.Duration } time ? time.Amount : null;

    private Model.Graph.SourceSpan Span(TextSpan span) => TestLowering.Span(source, span);
}
