using DomRules.Model.Graph;

namespace DomRules.Formats.Graphs;

/// <summary>How many operands an operator takes.</summary>
internal static class OperatorOperands
{
    internal static bool Fit(OperatorKind kind, int count) => kind switch
    {
        OperatorKind.And or OperatorKind.Or or OperatorKind.Min or OperatorKind.Max => count >= 1,
        OperatorKind.Not or OperatorKind.IsKnown or OperatorKind.Negate or OperatorKind.Abs or OperatorKind.Lower => count == 1,
        OperatorKind.Between => count == 3,
        _ => count == 2,
    };
}
