using DomRules.Model.Graph;

namespace DomRules.Engine.Evidence;

/// <summary>Expressions in the author's words, for evidence.</summary>
internal static class ExpressionText
{
    internal static string Of(Expression expression) => expression switch
    {
        FactExpression fact => fact.Fact.Path,
        AssumedExpression assumed => assumed.Fact.Fact.Path,
        ConstantExpression constant => ValueText.Of(constant.Value),
        ParameterExpression parameter => parameter.Name,
        TableExpression table => table.Name,
        ConvertExpression convert => $"{Of(convert.Amount)} as {convert.Currency}",
        LinesExpression lines => Of(lines),
        OperatorExpression op => Of(op),
        _ => "value",
    };

    private static string Of(LinesExpression lines)
    {
        var where = lines.Condition is null ? "" : $" where {Of(lines.Condition)}";
        return lines.Function switch
        {
            LineFunction.Any => $"any line{where}",
            LineFunction.Every => $"every line{where}",
            LineFunction.None => $"no line{where}",
            LineFunction.Count => $"count of lines{where}",
            LineFunction.Sum => $"sum of {Of(lines.Value!)} over lines{where}",
            LineFunction.Largest => $"largest {Of(lines.Value!)} over lines{where}",
            _ => $"smallest {Of(lines.Value!)} over lines{where}",
        };
    }

    private static string Of(OperatorExpression op) => op.Kind switch
    {
        OperatorKind.And => string.Join(" and ", op.Operands.Select(Of)),
        OperatorKind.Or => string.Join(" or ", op.Operands.Select(Of)),
        OperatorKind.Not => $"not {Of(op.Operands[0])}",
        OperatorKind.Negate => $"-{Of(op.Operands[0])}",
        OperatorKind.IsKnown => $"{Of(op.Operands[0])} is known",
        OperatorKind.OrElse => $"({Of(op.Operands[0])} or else {Of(op.Operands[1])})",
        OperatorKind.Between => $"{Of(op.Operands[0])} between {Of(op.Operands[1])} and {Of(op.Operands[2])}",
        OperatorKind.Min or OperatorKind.Max or OperatorKind.Abs or OperatorKind.Lower or OperatorKind.Distance =>
            $"{op.Kind.ToString().ToLowerInvariant()}({string.Join(", ", op.Operands.Select(Of))})",
        OperatorKind.Round => $"round({Of(op.Operands[0])} to {Of(op.Operands[1])} places)",
        _ => $"{Of(op.Operands[0])} {Sign(op.Kind)} {Of(op.Operands[1])}",
    };

    private static string Sign(OperatorKind kind) => kind switch
    {
        OperatorKind.Equal => "is",
        OperatorKind.NotEqual => "is not",
        OperatorKind.Less => "<",
        OperatorKind.LessOrEqual => "<=",
        OperatorKind.Greater => ">",
        OperatorKind.GreaterOrEqual => ">=",
        OperatorKind.In => "in",
        OperatorKind.Has => "has",
        OperatorKind.HasAny => "has any of",
        OperatorKind.HasAll => "has all of",
        OperatorKind.StartsWith => "starts with",
        OperatorKind.EndsWith => "ends with",
        OperatorKind.Contains => "contains",
        OperatorKind.Add => "+",
        OperatorKind.Subtract => "-",
        OperatorKind.Multiply => "*",
        _ => "/",
    };
}
