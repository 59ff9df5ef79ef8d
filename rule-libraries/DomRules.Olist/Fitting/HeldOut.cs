namespace DomRules.Olist.Fitting;

/// <summary>Error on rows that the fit has not seen: each fold is predicted by what was fitted on the other four.</summary>
internal static class HeldOut
{
    public static FitError Error<TRow>(
        IReadOnlyCollection<TRow> rows,
        Func<TRow, string> order,
        Func<IReadOnlyCollection<TRow>, Func<TRow, decimal>> fit,
        Func<TRow, decimal> actual)
    {
        var pairs = new List<(decimal Predicted, decimal Actual)>();
        for (var fold = 0; fold < Fold.Count; fold++)
        {
            var held = rows.Where(row => Fold.Of(order(row)) == fold).ToArray();
            var predict = fit(rows.Where(row => Fold.Of(order(row)) != fold).ToArray());
            pairs.AddRange(held.Select(row => (predict(row), actual(row))));
        }

        return FitError.Of(pairs);
    }
}
