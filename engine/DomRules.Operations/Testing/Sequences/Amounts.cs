using System.Globalization;
using DomRules.Model.Canonical;

namespace DomRules.Operations.Testing.Sequences;

/// <summary>Amounts of money as records write them.</summary>
internal static class Amounts
{
    internal static (decimal Amount, string Currency) Of(string text)
    {
        var blank = text.LastIndexOf(' ');
        return (decimal.Parse(text.AsSpan(0, blank), NumberStyles.Number, CultureInfo.InvariantCulture), text[(blank + 1)..]);
    }

    /// <summary>All are of one policy, and so of one currency.</summary>
    internal static string Sum(IReadOnlyList<(decimal Amount, string Currency)> amounts) => $"{DecimalText.Of(amounts.Sum(a => a.Amount))} {amounts[0].Currency}";
}
