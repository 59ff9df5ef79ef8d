using DomRules.Model.Facts;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Model.Graph;

/// <summary>A literal.</summary>
public sealed class ConstantExpression : Expression
{
    internal ConstantExpression(Value value, RuleType type) : base(type, false, FactScope.None) => Value = value;

    /// <summary>The value.</summary>
    public Value Value { get; }

    /// <inheritdoc />
    public override IReadOnlyList<Expression> Operands => [];
}
