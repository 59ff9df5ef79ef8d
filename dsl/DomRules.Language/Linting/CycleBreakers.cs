using DomRules.Language.Binding;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;
using DomRules.Model.Values;

namespace DomRules.Language.Linting;

/// <summary>Whether a rule can answer an event only so many times, as far as its shape tells, so that no cycle through it goes on for ever.</summary>
internal static class CycleBreakers
{
    /// <summary>Whether the attempts run out, or the order is cancelled at last: at once, or after a while where each round takes some time.</summary>
    internal static bool Ends(Rule rule, string happened, bool withPauses = false) =>
        IsBounded(rule) || rule.Effects.Any(e => e is CancelEffect cancel && (cancel.After is null || withPauses || !EventPaths.IsAtOnce(happened)));

    /// <summary>Whether the rule stops matching after some number of attempts.</summary>
    internal static bool IsBounded(Rule rule) => rule.When is not null && AttemptBounds.Bound(rule.When);

    /// <summary>Whether each answer takes something away from what can be planned: a node, its stock, a slower service. What acts on a node does so only where the event names one.</summary>
    internal static bool Uses(Rule rule, string happened) =>
        rule.Effects.Any(e => e is UpgradeServiceEffect || (BlockRules.NamesNode(happened) && TakesFromNode(e)));

    private static bool TakesFromNode(Effect effect) => effect switch
    {
        RerouteEffect { WithoutNode: true } reroute => reroute.For is null || IsMore(reroute.For),
        SuspendNodeEffect suspend => IsMore(suspend.For),
        SetStockEffect set => set.Quantity is ConstantExpression { Value: NumberValue { Amount: 0 } },
        ReduceStockEffect reduce => reduce.Quantity is null || IsMore(reduce.Quantity),
        SetAsideEffect aside => aside.Quantity is null || IsMore(aside.Quantity),
        _ => false,
    };

    /// <summary>Whether an amount is surely more than nothing; what the event says it is about counts as that.</summary>
    private static bool IsMore(Expression amount) => amount switch
    {
        FactExpression { Fact.Path: "event.quantity" } => true,
        ConstantExpression { Value: NumberValue number } => number.Amount > 0,
        ParameterExpression { Value: NumberValue number } => number.Amount > 0,
        OperatorExpression { Kind: OperatorKind.Max } op => op.Operands.Any(IsMore),
        OperatorExpression { Kind: OperatorKind.Min or OperatorKind.OrElse or OperatorKind.Multiply or OperatorKind.Add } op => op.Operands.All(IsMore),
        _ => false,
    };
}
