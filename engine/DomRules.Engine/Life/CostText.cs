using System.Globalization;

namespace DomRules.Engine.Life;

/// <summary>Amounts as records write them.</summary>
internal static class CostText
{
    /// <summary>The amount of <c>9.20 EUR</c>; 0 where nothing is said.</summary>
    internal static decimal Amount(string? cost) => cost is null ? 0 : decimal.Parse(cost.AsSpan(0, cost.IndexOf(' ', StringComparison.Ordinal)), NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>What the one costs more than the other, such as <c>1.20 EUR</c>; null where either costs nothing that is known.</summary>
    internal static string? Difference(string? one, string? other)
    {
        if (one is null || other is null)
        {
            return null;
        }

        var amount = Amount(one) - Amount(other);
        return $"{Model.Canonical.DecimalText.Of(amount)} {one[(one.IndexOf(' ', StringComparison.Ordinal) + 1)..]}";
    }
}
