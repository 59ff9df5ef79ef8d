using DomRules.Model.Facts;
using DomRules.Model.Types;

namespace DomRules.Model.Graph;

/// <summary>A quantifier or aggregate over lines.</summary>
public sealed class LinesExpression : Expression
{
    internal LinesExpression(LineFunction function, Expression? value, Expression? condition, RuleType type, bool mayBeUnknown, FactScope scope) : base(type, mayBeUnknown, scope)
    {
        Function = function;
        Value = value;
        Condition = condition;
    }

    /// <summary>What is asked.</summary>
    public LineFunction Function { get; }

    /// <summary>What is summed or compared; null for quantifiers and counts.</summary>
    public Expression? Value { get; }

    /// <summary>Which lines; null: all.</summary>
    public Expression? Condition { get; }

    /// <inheritdoc />
    public override IReadOnlyList<Expression> Operands => (Value, Condition) switch
    {
        ({ } value, { } condition) => [value, condition],
        ({ } value, null) => [value],
        (null, { } condition) => [condition],
        _ => [],
    };
}
