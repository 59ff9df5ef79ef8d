namespace DomRules.Olist.Fitting;

/// <summary>
/// Freight by distance band and weight bracket: the median of the rows in each cell, which is the least-absolute-deviations fit
/// of a table. A cell of fewer than <see cref="FewestRows"/> rows takes the next nearer band's price (the nearest band's where
/// there is none), and no cell is cheaper than a nearer or a lighter one.
/// </summary>
internal sealed class FreightTable
{
    public const int FewestRows = 8;

    private readonly decimal[,] prices;
    private readonly decimal[] anywhere;

    private FreightTable(decimal[,] prices, decimal[] anywhere)
    {
        this.prices = prices;
        this.anywhere = anywhere;
    }

    public static FreightTable Fit(IReadOnlyCollection<FreightRow> rows)
    {
        var cells = rows.ToLookup(row => (Bands.OfDistance(row.Metres), Bands.OfWeight(row.Grams)), row => row.Freight);
        var table = new decimal[Bands.Kilometres.Length, Bands.Grams.Length];
        var medians = new decimal[Bands.Grams.Length];
        for (var weight = 0; weight < Bands.Grams.Length; weight++)
        {
            FillBracket(table, weight, cells);
            medians[weight] = Round(Median.Of(rows.Where(row => Bands.OfWeight(row.Grams) == weight).Select(row => row.Freight)));
        }

        NeverCheaperFartherOrHeavier(table);
        return new FreightTable(table, RunningLargest(medians));
    }

    public decimal At(int band, int bracket) => prices[band, bracket];

    /// <summary>The bracket's median over all distances: for places whose distance is unknown.</summary>
    public decimal Anywhere(int bracket) => anywhere[bracket];

    public decimal Predict(FreightRow row) => At(Bands.OfDistance(row.Metres), Bands.OfWeight(row.Grams));

    private static void FillBracket(decimal[,] prices, int weight, ILookup<(int Band, int Bracket), decimal> cells)
    {
        var bands = Enumerable.Range(0, Bands.Kilometres.Length).ToArray();
        var full = bands.Where(band => cells[(band, weight)].Count() >= FewestRows).ToArray();
        foreach (var band in bands)
        {
            var source = full.LastOrDefault(other => other <= band, full.FirstOrDefault(-1));
            prices[band, weight] = source < 0 ? 0 : Round(Median.Of(cells[(source, weight)]));
        }
    }

    private static void NeverCheaperFartherOrHeavier(decimal[,] prices)
    {
        for (var band = 0; band < prices.GetLength(0); band++)
        {
            for (var weight = 0; weight < prices.GetLength(1); weight++)
            {
                var nearer = band == 0 ? 0 : prices[band - 1, weight];
                var lighter = weight == 0 ? 0 : prices[band, weight - 1];
                prices[band, weight] = Math.Max(prices[band, weight], Math.Max(nearer, lighter));
            }
        }
    }

    private static decimal[] RunningLargest(decimal[] values) =>
        [.. values.Select((_, index) => values.Take(index + 1).Max())];

    private static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.ToEven);
}
