namespace DomRules.Olist.Fitting;

/// <summary>Transit in working days by distance band: the lower median, at least one day, never shorter for a farther band.</summary>
internal sealed class TransitTable
{
    private readonly int[] days;

    private TransitTable(int[] days, int anywhere)
    {
        this.days = days;
        Anywhere = anywhere;
    }

    /// <summary>For places whose distance is unknown: the median over all distances.</summary>
    public int Anywhere { get; }

    public static TransitTable Fit(IReadOnlyCollection<TransitRow> rows)
    {
        var bands = rows.ToLookup(row => Bands.OfDistance(row.Metres), row => row.WorkingDays);
        var fitted = new int[Bands.Kilometres.Length];
        for (var band = 0; band < fitted.Length; band++)
        {
            var nearer = band == 0 ? 1 : fitted[band - 1];
            fitted[band] = bands.Contains(band) ? Math.Max(nearer, Median.LowerOf(bands[band])) : nearer;
        }

        return new TransitTable(fitted, Median.LowerOf(rows.Select(row => row.WorkingDays)));
    }

    public int At(int band) => days[band];

    public decimal Predict(TransitRow row) => At(Bands.OfDistance(row.Metres));
}
