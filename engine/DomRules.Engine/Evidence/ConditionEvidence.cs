using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Engine.Evidence;

/// <summary>What a condition hinged on: of the parts that made it come out as it did, each with what was needed and what was the case.</summary>
internal static class ConditionEvidence
{
    /// <summary>The parts that the result hinges on: of an and that failed the ones that failed, of an or that held the ones that held; else all.</summary>
    internal static ImmutableArray<EvidenceRecord> Of(Expression condition, Func<Expression, Value> evaluate)
    {
        var evidence = ImmutableArray.CreateBuilder<EvidenceRecord>();
        Collect(condition, evaluate, expectsYes: true, evidence);
        return [.. evidence.Distinct()];
    }

    private static void Collect(Expression condition, Func<Expression, Value> evaluate, bool expectsYes, ImmutableArray<EvidenceRecord>.Builder evidence)
    {
        if (condition is not OperatorExpression op)
        {
            Add(condition, "is", expectsYes ? "yes" : "no", evaluate(condition), Holds(condition, evaluate), evidence);
            return;
        }

        switch (op.Kind)
        {
            case OperatorKind.And:
            case OperatorKind.Or:
                Junction(op, evaluate, expectsYes, evidence);
                break;
            case OperatorKind.Not:
                Collect(op.Operands[0], evaluate, !expectsYes, evidence);
                break;
            default:
                Comparison(op, evaluate, expectsYes, evidence);
                break;
        }
    }

    private static void Junction(OperatorExpression op, Func<Expression, Value> evaluate, bool expectsYes, ImmutableArray<EvidenceRecord>.Builder evidence)
    {
        var deciding = op.Kind == OperatorKind.Or;
        var decided = op.Operands.Where(o => evaluate(o) is YesNoValue told && told.IsYes == deciding).ToList();
        foreach (var part in decided.Count > 0 ? decided : op.Operands)
        {
            Collect(part, evaluate, expectsYes, evidence);
        }
    }

    private static void Comparison(OperatorExpression op, Func<Expression, Value> evaluate, bool expectsYes, ImmutableArray<EvidenceRecord>.Builder evidence)
    {
        var (word, opposite) = Words(op.Kind);
        if (word.Length == 0)
        {
            Add(op, "is", expectsYes ? "yes" : "no", evaluate(op), Holds(op, evaluate), evidence);
            return;
        }

        var needed = op.Kind switch
        {
            OperatorKind.IsKnown => "",
            OperatorKind.Between => $" {ValueText.Of(evaluate(op.Operands[1]))} and {ValueText.Of(evaluate(op.Operands[2]))}",
            _ => " " + ValueText.Of(evaluate(op.Operands[1])),
        };
        var holds = Holds(op, evaluate);
        Add(op.Operands[0], expectsYes ? word : opposite, needed.TrimStart(), evaluate(op.Operands[0]), expectsYes ? holds : !holds, evidence);
    }

    private static void Add(Expression fact, string word, string needed, Value actual, bool holds, ImmutableArray<EvidenceRecord>.Builder evidence) =>
        evidence.Add(new EvidenceRecord(ExpressionText.Of(fact), ValueText.Of(actual), $"{word} {needed}".Trim(), holds));

    private static bool Holds(Expression condition, Func<Expression, Value> evaluate) => evaluate(condition) is YesNoValue { IsYes: true };

    private static (string Word, string Opposite) Words(OperatorKind kind) => kind switch
    {
        OperatorKind.Equal => ("is", "is not"),
        OperatorKind.NotEqual => ("is not", "is"),
        OperatorKind.Less => ("<", ">="),
        OperatorKind.LessOrEqual => ("<=", ">"),
        OperatorKind.Greater => (">", "<="),
        OperatorKind.GreaterOrEqual => (">=", "<"),
        OperatorKind.Between => ("between", "not between"),
        OperatorKind.In => ("in", "not in"),
        OperatorKind.Has => ("has", "has not"),
        OperatorKind.HasAny => ("has any of", "has none of"),
        OperatorKind.HasAll => ("has all of", "has not all of"),
        OperatorKind.StartsWith => ("starts with", "does not start with"),
        OperatorKind.EndsWith => ("ends with", "does not end with"),
        OperatorKind.Contains => ("contains", "does not contain"),
        OperatorKind.IsKnown => ("is known", "is unknown"),
        _ => ("", ""),
    };
}
