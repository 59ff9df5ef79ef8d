namespace DomRules.Model.Graph;

/// <summary>Tells quickly that two expressions are the same, their operands being one object each. What it does not know to be the same may be so nevertheless.</summary>
internal sealed class SameContent : IEqualityComparer<Expression>
{
    public bool Equals(Expression? x, Expression? y) => (x, y) switch
    {
        (ConstantExpression a, ConstantExpression b) => a.Value.Equals(b.Value) && a.Type == b.Type,
        (FactExpression a, FactExpression b) => a.Fact == b.Fact,
        (OperatorExpression a, OperatorExpression b) => a.Kind == b.Kind && a.Type == b.Type && AreSame(a.Operands, b.Operands),
        (LinesExpression a, LinesExpression b) => a.Function == b.Function && ReferenceEquals(a.Value, b.Value) && ReferenceEquals(a.Condition, b.Condition) && a.Type == b.Type,
        (ParameterExpression a, ParameterExpression b) => a.Name == b.Name && a.Value.Equals(b.Value) && a.Type == b.Type,
        (AssumedExpression a, AssumedExpression b) => ReferenceEquals(a.Fact, b.Fact) && a.Assumed.Equals(b.Assumed) && a.Meaning == b.Meaning,
        (ConvertExpression a, ConvertExpression b) => ReferenceEquals(a.Amount, b.Amount) && a.Currency == b.Currency,
        _ => ReferenceEquals(x, y),
    };

    public int GetHashCode(Expression obj) => obj switch
    {
        ConstantExpression constant => HashCode.Combine(constant.Type.Kind, constant.Value),
        FactExpression fact => StringComparer.Ordinal.GetHashCode(fact.Fact.Path),
        OperatorExpression op => OfOperands(op),
        LinesExpression lines => HashCode.Combine(lines.Function, lines.Value?.Index, lines.Condition?.Index),
        ParameterExpression parameter => StringComparer.Ordinal.GetHashCode(parameter.Name),
        AssumedExpression assumed => ~assumed.Fact.Index,
        ConvertExpression convert => HashCode.Combine(convert.Amount.Index, convert.Currency),
        _ => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj),
    };

    private static int OfOperands(OperatorExpression op)
    {
        var hash = (int)op.Kind;
        for (var i = 0; i < op.Operands.Count; i++)
        {
            hash = (hash * 31) + op.Operands[i].Index;
        }

        return hash;
    }

    private static bool AreSame(IReadOnlyList<Expression> operands, IReadOnlyList<Expression> others)
    {
        var same = operands.Count == others.Count;
        for (var i = 0; same && i < operands.Count; i++)
        {
            same = ReferenceEquals(operands[i], others[i]);
        }

        return same;
    }
}
