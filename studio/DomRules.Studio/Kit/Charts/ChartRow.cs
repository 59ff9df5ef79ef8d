namespace DomRules.Studio.Kit.Charts;

/// <summary>A row of a chart.</summary>
/// <param name="Word">What it is.</param>
/// <param name="Before">Its first value; null: the chart has one series.</param>
/// <param name="After">Its second, or only, value.</param>
/// <param name="Address">Where it leads; null: nowhere.</param>
public sealed record ChartRow(string Word, decimal? Before, decimal After, string? Address = null);
