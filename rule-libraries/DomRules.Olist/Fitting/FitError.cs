namespace DomRules.Olist.Fitting;

/// <summary>How far predictions are from what happened.</summary>
/// <param name="Rows">How many were compared.</param>
/// <param name="MedianAbsolute">Half of the errors are no larger.</param>
/// <param name="MeanAbsolute">Drawn up by a few large ones.</param>
/// <param name="MeanSigned">Predicted less actual: above 0 the fit is too high on average.</param>
/// <param name="WithinFifth">Share of rows whose error is at most 20 % of the actual value.</param>
internal sealed record FitError(int Rows, decimal MedianAbsolute, decimal MeanAbsolute, decimal MeanSigned, decimal WithinFifth)
{
    public static FitError Of(IReadOnlyList<(decimal Predicted, decimal Actual)> pairs)
    {
        var errors = pairs.Select(pair => Math.Abs(pair.Predicted - pair.Actual)).ToArray();
        return new FitError(
            pairs.Count,
            Median.Of(errors),
            errors.Sum() / pairs.Count,
            pairs.Sum(pair => pair.Predicted - pair.Actual) / pairs.Count,
            (decimal)pairs.Count(pair => Math.Abs(pair.Predicted - pair.Actual) <= pair.Actual / 5) / pairs.Count);
    }
}
