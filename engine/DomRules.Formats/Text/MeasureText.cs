using DomRules.Model.Values;

namespace DomRules.Formats.Text;

/// <summary>Numbers with a unit or a currency, as they stand in texts.</summary>
internal static class MeasureText
{
    /// <summary>Below it no unit's worth can make an amount overflow.</summary>
    private const decimal Usual = 1_000_000_000_000m;

    /// <summary>Reads "1.2 kg" into the measure's base unit (see <see cref="Measure"/>).</summary>
    internal static bool TryParse(ReadOnlySpan<byte> utf8, out decimal amount, out Measure measure)
    {
        (amount, measure) = (0, Measure.Number);
        if (!TrySplit(utf8, out var number, out var unit) || MeasureUnits.Find(unit) is not { } found) return false;
        if (DecimalText.TryParse(number, out amount) != DecimalOutcome.Exact) return false;
        measure = found.Measure;
        return TryMultiply(ref amount, found.Worth);
    }

    /// <summary>Reads "2.40 EUR" into its amount and the three bytes of its currency.</summary>
    internal static bool TryParseMoney(ReadOnlySpan<byte> utf8, out decimal amount, out ReadOnlySpan<byte> currency)
    {
        amount = 0;
        return TrySplit(utf8, out var number, out currency) && IsCurrency(currency) && DecimalText.TryParse(number, out amount) == DecimalOutcome.Exact;
    }

    /// <summary>Three capitals.</summary>
    internal static bool IsCurrency(ReadOnlySpan<byte> utf8) => utf8.Length == 3 && !utf8.ContainsAnyExceptInRange((byte)'A', (byte)'Z');

    private static bool TrySplit(ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> number, out ReadOnlySpan<byte> unit)
    {
        var space = utf8.IndexOf((byte)' ');
        number = space < 0 ? default : utf8[..space];
        unit = space < 0 ? default : utf8[(space + 1)..].Trim((byte)' ');
        return space > 0;
    }

    private static bool TryMultiply(ref decimal amount, decimal worth)
    {
        if (amount is > -Usual and < Usual)
        {
            amount *= worth;
            return true;
        }
        if (Math.Abs(amount) > decimal.MaxValue / Math.Max(worth, 1)) return false;
        amount *= worth;
        return true;
    }
}
