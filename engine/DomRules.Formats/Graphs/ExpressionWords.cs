using System.Text;
using DomRules.Model.Graph;

namespace DomRules.Formats.Graphs;

/// <summary>Expressions as the author would write them, cut where they grow too long to be read.</summary>
internal sealed class ExpressionWords
{
    private const int Longest = 160;
    private readonly Dictionary<Expression, string> lets = new(ReferenceEqualityComparer.Instance);

    internal ExpressionWords(RuleGraph graph)
    {
        foreach (var let in graph.Lets)
            if (let.Value.Operands.Count > 0) lets.TryAdd(let.Value, let.Name);
    }

    /// <summary>The name of the <c>let</c> that stands for the expression; null when none does.</summary>
    internal string? LetOf(Expression expression) => lets.GetValueOrDefault(expression);

    /// <summary>The expression's text; a part of it that has a name stands under its name.</summary>
    internal string Of(Expression expression)
    {
        var text = new StringBuilder();
        Write(text, expression, isPart: false);
        return text.Length <= Longest ? text.ToString() : $"{text.ToString(0, Longest)}…";
    }

    private void Write(StringBuilder text, Expression expression, bool isPart = true)
    {
        if (text.Length > Longest) return;
        if (isPart && lets.TryGetValue(expression, out var name)) text.Append(name);
        else WriteWhole(text, expression, isPart);
    }

    private void WriteWhole(StringBuilder text, Expression expression, bool isPart)
    {
        switch (expression)
        {
            case ConstantExpression constant: text.Append(ValueWords.Of(constant.Value)); break;
            case ParameterExpression parameter: text.Append(parameter.Name); break;
            case FactExpression fact: text.Append(fact.Fact.Path); break;
            case AssumedExpression assumed: text.Append(assumed.Fact.Fact.Path); break;
            case TableExpression table: text.Append(table.Name); break;
            case ConvertExpression convert:
                Write(text, convert.Amount);
                text.Append(" as ").Append(convert.Currency);
                break;
            case LinesExpression lines: WriteLines(text, lines, isPart); break;
            case OperatorExpression { Kind: var kind } operation when OperatorSign.Of(kind) is { } sign: WriteInfix(text, operation, sign, isPart); break;
            case OperatorExpression operation: WriteFunction(text, operation); break;
        }
    }

    private void WriteInfix(StringBuilder text, OperatorExpression operation, string sign, bool isPart)
    {
        if (isPart) text.Append('(');
        for (var i = 0; i < operation.Operands.Count; i++)
        {
            if (i > 0) text.Append(' ').Append(operation.Kind == OperatorKind.Between && i == 2 ? "and" : sign).Append(' ');
            Write(text, operation.Operands[i]);
        }
        if (isPart) text.Append(')');
    }

    private void WriteFunction(StringBuilder text, OperatorExpression operation)
    {
        switch (operation.Kind)
        {
            case OperatorKind.Not when operation.Operands[0] is OperatorExpression { Kind: OperatorKind.IsKnown } known:
                Write(text, known.Operands[0]);
                text.Append(" is unknown");
                break;
            case OperatorKind.Not:
                text.Append("not ");
                Write(text, operation.Operands[0]);
                break;
            case OperatorKind.Negate:
                text.Append('-');
                Write(text, operation.Operands[0]);
                break;
            case OperatorKind.IsKnown:
                Write(text, operation.Operands[0]);
                text.Append(" is known");
                break;
            default:
                text.Append(Json.Spelling.Snake(operation.Kind.ToString())).Append('(');
                for (var i = 0; i < operation.Operands.Count; i++)
                {
                    if (i > 0) text.Append(", ");
                    Write(text, operation.Operands[i]);
                }
                text.Append(')');
                break;
        }
    }

    private void WriteLines(StringBuilder text, LinesExpression lines, bool isPart)
    {
        if (isPart) text.Append('(');
        text.Append(OperatorSign.Of(lines.Function));
        if (lines.Value is not null)
        {
            Write(text, lines.Value);
            text.Append(" over lines");
        }
        if (lines.Condition is not null)
        {
            text.Append(" where ");
            Write(text, lines.Condition);
        }
        if (isPart) text.Append(')');
    }
}
