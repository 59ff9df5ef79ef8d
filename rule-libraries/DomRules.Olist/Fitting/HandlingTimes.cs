namespace DomRules.Olist.Fitting;

/// <summary>A seller's handling time: its own lower median from <see cref="FewestRows"/> orders on, the sample's below that.</summary>
internal sealed class HandlingTimes
{
    public const int FewestRows = 5;

    private readonly Dictionary<string, int> own;

    private HandlingTimes(Dictionary<string, int> own, int usual)
    {
        this.own = own;
        Usual = usual;
    }

    /// <summary>The median over all rows.</summary>
    public int Usual { get; }

    /// <summary>How many sellers have a median of their own.</summary>
    public int WithOwn => own.Count;

    public static HandlingTimes Fit(IReadOnlyCollection<HandlingRow> rows) => new(
        rows.GroupBy(row => row.Seller, StringComparer.Ordinal)
            .Where(group => group.Count() >= FewestRows)
            .ToDictionary(group => group.Key, group => Median.LowerOf(group.Select(row => row.WorkingDays)), StringComparer.Ordinal),
        Median.LowerOf(rows.Select(row => row.WorkingDays)));

    public int Of(string seller) => own.GetValueOrDefault(seller, Usual);

    public decimal Predict(HandlingRow row) => Of(row.Seller);
}
