using DomRules.Model.Values;

namespace DomRules.Formats.Text;

/// <summary>Numbers with a unit or a currency, as they stand in texts.</summary>
internal static class MeasureText
{
    /// <summary>Reads "1.2 kg" into the measure's base unit (see <see cref="Measure"/>).</summary>
    internal static bool TryParse(ReadOnlySpan<byte> utf8, out decimal amount, out Measure measure)
    {
        (amount, measure) = (0, Measure.Number);
        if (!TrySplit(utf8, out var number, out var unit) || !MeasureUnits.TryFind(unit, out measure, out var worth)) return false;
        if (DecimalText.TryParseShort(number, out amount))
        {
            amount *= worth;
            return true;
        }
        return DecimalText.TryParse(number, out amount) == DecimalOutcome.Exact && TryMultiply(ref amount, worth);
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
        if (Math.Abs(amount) > decimal.MaxValue / Math.Max(worth, 1)) return false;
        amount *= worth;
        return true;
    }
}
