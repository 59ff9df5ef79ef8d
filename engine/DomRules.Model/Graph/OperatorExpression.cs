using DomRules.Model.Facts;
using DomRules.Model.Types;

namespace DomRules.Model.Graph;

/// <summary>An operator or function over operands.</summary>
public sealed class OperatorExpression : Expression
{
    private readonly Expression[] _operands;

    internal OperatorExpression(OperatorKind kind, Expression[] operands, RuleType type, bool mayBeUnknown, FactScope scope) : base(type, mayBeUnknown, scope)
    {
        Kind = kind;
        _operands = operands;
    }

    /// <summary>Which operator.</summary>
    public OperatorKind Kind { get; }

    /// <inheritdoc />
    public override IReadOnlyList<Expression> Operands => _operands;
}
