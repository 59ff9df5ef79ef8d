using DomRules.Model.Graph;

namespace DomRules.Formats.Graphs;

/// <summary>Operators as the author writes them.</summary>
internal static class OperatorSign
{
    /// <summary>The word or sign between operands; null for what is written otherwise.</summary>
    internal static string? Of(OperatorKind kind) => kind switch
    {
        OperatorKind.And => "and",
        OperatorKind.Or => "or",
        OperatorKind.OrElse => "or else",
        OperatorKind.Equal => "is",
        OperatorKind.NotEqual => "is not",
        OperatorKind.Less => "<",
        OperatorKind.LessOrEqual => "<=",
        OperatorKind.Greater => ">",
        OperatorKind.GreaterOrEqual => ">=",
        OperatorKind.Between => "between",
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
        OperatorKind.Divide => "/",
        _ => null,
    };

    /// <summary>How a question over lines begins.</summary>
    internal static string Of(LineFunction function) => function switch
    {
        LineFunction.Any => "any line",
        LineFunction.Every => "every line",
        LineFunction.None => "no line",
        LineFunction.Count => "count of lines",
        LineFunction.Sum => "sum of ",
        LineFunction.Largest => "largest ",
        _ => "smallest ",
    };
}
