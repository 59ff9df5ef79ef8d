using DomRules.Language.Diagnostics;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Language.Linting;

/// <summary>Refuses exception rules that could re-route for ever: nothing leaves the node out, corrects its stock, or bounds the attempts.</summary>
internal static class RerouteLints
{
    internal static void Check(RuleGraph graph, Func<Rule, Location?> place, DiagnosticBag bag)
    {
        foreach (var rule in graph.RulesOf(BlockKind.Exceptions))
        {
            var endless = rule.Effects.Any(e => e is RerouteEffect { WithoutNode: false })
                && !rule.Effects.Any(e => e is SetStockEffect or ReduceStockEffect or SetAsideEffect or SuspendNodeEffect or UpgradeServiceEffect)
                && !(rule.When is { } when && ReadsAttempts(when));
            if (endless && place(rule) is { } at)
            {
                bag.Add(EffectDiagnostics.EndlessRerouting(at, rule.Name));
            }
        }
    }

    private static bool ReadsAttempts(Expression expression) =>
        expression is FactExpression { Fact.Path: "event.attempts" or "order.attempts" } || expression.Operands.Any(ReadsAttempts);
}
