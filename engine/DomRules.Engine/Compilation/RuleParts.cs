using DomRules.Model.Facts;
using DomRules.Model.Graph;

namespace DomRules.Engine.Compilation;

/// <summary>
/// A rule's condition, cut at its outermost <c>and</c> by when its facts are known: with the order, with the line, or later. A condition that may
/// assume a missing fact is never cut, so that it tells of the assumption only where it is asked.
/// </summary>
internal sealed class RuleParts
{
    private const FactScope WithOrder = FactScope.Order | FactScope.Decision;
    private const FactScope WithLine = WithOrder | FactScope.Line;

    internal RuleParts(Expression? condition)
    {
        Condition = condition;
        IsWhole = condition is not null && Assumes(condition);
        Expression[] parts = condition is null ? [] : condition is OperatorExpression { Kind: OperatorKind.And } and && !IsWhole ? [.. and.Operands] : [condition];
        OfOrder = IsWhole ? [] : [.. parts.Where(p => (p.Scope & ~WithOrder) == 0)];
        OfLine = IsWhole ? [] : [.. parts.Where(p => (p.Scope & ~WithOrder) != 0 && (p.Scope & ~WithLine) == 0)];
        Later = [.. parts.Except(OfOrder).Except(OfLine).OrderBy(Cost)];
    }

    /// <summary>The whole condition; null: always.</summary>
    internal Expression? Condition { get; }

    internal Expression[] OfOrder { get; }

    internal Expression[] OfLine { get; }

    /// <summary>What is neither, the cheapest to evaluate first.</summary>
    internal Expression[] Later { get; }

    /// <summary>Whether nothing is asked but the order, so that its parts of the order say all.</summary>
    internal bool IsOfOrder => !IsWhole && OfLine.Length == 0 && Later.Length == 0;

    private bool IsWhole { get; }

    /// <summary>How dear it is to evaluate a condition over all nodes: by how many things it looks at.</summary>
    internal static int Cost(Expression condition) =>
        (condition.Scope & FactScope.Node) == 0 ? 0
        : condition.Scope == FactScope.Node ? 1
        : (condition.Scope & (FactScope.Line | FactScope.Stock)) == 0 ? 2
        : (condition.Scope & FactScope.Stock) == 0 ? 3 : 4;

    private static bool Assumes(Expression expression) => expression is AssumedExpression || expression.Operands.Any(Assumes);
}
