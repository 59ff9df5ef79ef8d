using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Language.Linting;

/// <summary>Finds rules that an earlier one of the same kind always beats.</summary>
internal static class FirstMatch
{
    private static readonly Type[] Kinds =
        [typeof(AtMostShipmentsEffect), typeof(CountIncomingEffect), typeof(BackorderEffect), typeof(HandlingEffect), typeof(ReserveEffect), typeof(ShipPartEffect), typeof(DisposeEffect)];

    /// <summary>An earlier rule that decides whenever this one would; null when none is seen.</summary>
    internal static Rule? Hider(Rule rule, RuleGraph graph)
    {
        if (rule.IsOtherwise || rule.Effects.Length != 1 || !Kinds.Contains(rule.Effects[0].GetType()) || rule.Block == BlockKind.Exceptions)
        {
            return null;
        }

        return graph.Rules.FirstOrDefault(before => before.Index < rule.Index && before.Block == rule.Block && before.From is null && before.Until is null
            && before.Effects.Any(e => e.GetType() == rule.Effects[0].GetType()) && Implies(rule.When, before.When));
    }

    /// <summary>Whether the second condition holds wherever the first does, as far as their shape tells.</summary>
    private static bool Implies(Expression? condition, Expression? weaker) =>
        weaker is null || ReferenceEquals(condition, weaker)
        || (condition is OperatorExpression { Kind: OperatorKind.And } all && all.Operands.Any(o => Implies(o, weaker)))
        || (weaker is OperatorExpression { Kind: OperatorKind.Or } either && either.Operands.Any(o => Implies(condition, o)));
}
