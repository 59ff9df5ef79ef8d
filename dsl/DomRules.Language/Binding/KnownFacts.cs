using DomRules.Model.Graph;

namespace DomRules.Language.Binding;

/// <summary>What is known once a condition came out yes (or no).</summary>
internal static class KnownFacts
{
    /// <summary>Ids of expressions that are known whenever the condition holds.</summary>
    internal static IEnumerable<string> When(Expression condition) => When(condition, true);

    /// <summary>Ids of expressions that are known whenever the condition comes out so.</summary>
    internal static IEnumerable<string> When(Expression condition, bool holds) => condition switch
    {
        OperatorExpression { Kind: OperatorKind.IsKnown } known when holds => [known.Operands[0].Id],
        OperatorExpression { Kind: OperatorKind.Not } negation => When(negation.Operands[0], !holds),
        OperatorExpression { Kind: OperatorKind.And } all when holds => all.Operands.SelectMany(o => When(o, true)),
        OperatorExpression { Kind: OperatorKind.Or } either when !holds => either.Operands.SelectMany(o => When(o, false)),
        _ => [],
    };
}
