using System.Globalization;

namespace DomRules.Engine.Life;

/// <summary>Amounts as records write them.</summary>
internal static class CostText
{
    /// <summary>The amount of <c>9.20 EUR</c>; 0 where nothing is said.</summary>
    internal static decimal Amount(string? cost) => cost is null ? 0 : decimal.Parse(cost.AsSpan(0, cost.IndexOf(' ', StringComparison.Ordinal)), NumberStyles.Number, CultureInfo.InvariantCulture);
}
