using DomRules.Model.Graph;
using DomRules.Model.Values;

namespace DomRules.Language.Linting;

/// <summary>Whether an amount is never below what is on hand, as far as its shape tells.</summary>
internal static class StockBounds
{
    /// <summary>More units than any shelf holds.</summary>
    private const decimal AboveAnyStock = 1_000_000;

    internal static bool IsAllOfIt(Expression amount) => amount switch
    {
        FactExpression { Fact.Path: "stock.on_hand" } => true,
        ConstantExpression { Value: NumberValue number } => IsAllOfIt(number),
        ParameterExpression { Value: NumberValue number } => IsAllOfIt(number),
        OperatorExpression { Kind: OperatorKind.Max } op => op.Operands.Any(IsAllOfIt),
        OperatorExpression { Kind: OperatorKind.Min } op => op.Operands.All(IsAllOfIt),
        OperatorExpression { Kind: OperatorKind.Add } op => op.Operands.Any(IsAllOfIt) && op.Operands.All(o => IsAllOfIt(o) || IsAtLeast(o, 0)),
        OperatorExpression { Kind: OperatorKind.Multiply } op => op.Operands.Any(IsAllOfIt) && op.Operands.All(o => IsAllOfIt(o) || IsAtLeast(o, 1)),
        _ => false,
    };

    private static bool IsAllOfIt(NumberValue number) => number.Measure switch
    {
        Measure.Percent => number.Amount >= 1,
        Measure.Number or Measure.WholeNumber => number.Amount >= AboveAnyStock,
        _ => false,
    };

    private static bool IsAtLeast(Expression amount, decimal least) => amount is ConstantExpression { Value: NumberValue number } && number.Amount >= least;
}
