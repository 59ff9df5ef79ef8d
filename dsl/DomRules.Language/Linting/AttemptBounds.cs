using DomRules.Model.Graph;

namespace DomRules.Language.Linting;

/// <summary>Whether a condition stops holding after some number of attempts, as far as its shape tells.</summary>
internal static class AttemptBounds
{
    internal static bool Bound(Expression condition) => condition is OperatorExpression op && op.Kind switch
    {
        OperatorKind.And => op.Operands.Any(Bound),
        OperatorKind.Or => op.Operands.All(Bound),
        OperatorKind.Not => Releases(op.Operands[0]),
        OperatorKind.Less or OperatorKind.LessOrEqual => AreAttempts(op.Operands[0]) && IsFixed(op.Operands[1]),
        OperatorKind.Greater or OperatorKind.GreaterOrEqual => AreAttempts(op.Operands[1]) && IsFixed(op.Operands[0]),
        OperatorKind.Equal => op.Operands.Any(AreAttempts) && op.Operands.Any(IsFixed),
        OperatorKind.Between => AreAttempts(op.Operands[0]) && IsFixed(op.Operands[2]),
        OperatorKind.In => AreAttempts(op.Operands[0]),
        _ => false,
    };

    /// <summary>Whether it holds from some number of attempts on, so that its contrary stops.</summary>
    private static bool Releases(Expression condition) => condition is OperatorExpression op && op.Kind switch
    {
        OperatorKind.And => op.Operands.All(Releases),
        OperatorKind.Or => op.Operands.Any(Releases),
        OperatorKind.Not => Bound(op.Operands[0]),
        OperatorKind.Greater or OperatorKind.GreaterOrEqual => AreAttempts(op.Operands[0]) && IsFixed(op.Operands[1]),
        OperatorKind.Less or OperatorKind.LessOrEqual => AreAttempts(op.Operands[1]) && IsFixed(op.Operands[0]),
        OperatorKind.NotEqual => op.Operands.Any(AreAttempts) && op.Operands.Any(IsFixed),
        _ => false,
    };

    private static bool AreAttempts(Expression expression) => expression is FactExpression { Fact.Path: "event.attempts" or "order.attempts" };

    private static bool IsFixed(Expression expression) => expression is ConstantExpression or ParameterExpression;
}
