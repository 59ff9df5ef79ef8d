using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Language.Binding;

/// <summary>Values that are known before any order.</summary>
internal static class Constants
{
    /// <summary>The value of a literal, parameter or negative literal; null: it depends on facts.</summary>
    internal static Value? Of(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        ParameterExpression parameter => parameter.Value,
        OperatorExpression { Kind: OperatorKind.Negate } negate when Of(negate.Operands[0]) is { } value => Negative(value),
        _ => null,
    };

    /// <summary>The number of a value; null when it is none.</summary>
    internal static decimal? Amount(Expression expression) => Of(expression) switch
    {
        NumberValue number => number.Amount,
        MoneyValue money => money.Amount,
        _ => null,
    };

    private static Value? Negative(Value value) => value switch
    {
        NumberValue number => number with { Amount = -number.Amount },
        MoneyValue money => money with { Amount = -money.Amount },
        _ => null,
    };
}
