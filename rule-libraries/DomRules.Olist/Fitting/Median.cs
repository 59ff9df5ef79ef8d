namespace DomRules.Olist.Fitting;

internal static class Median
{
    /// <summary>The middle value; of an even count the mean of the two middle ones. Not for an empty list.</summary>
    public static decimal Of(IEnumerable<decimal> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The lower of the middle values, so that whole days stay whole.</summary>
    public static int LowerOf(IEnumerable<int> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[(sorted.Length - 1) / 2];
    }
}
