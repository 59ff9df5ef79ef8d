using System.Globalization;

namespace DomRules.Formats.Text;

/// <summary>Decimals from text, exactly: what cannot be kept to the last digit is not taken.</summary>
internal static class DecimalText
{
    private const int DigitsOfLong = 18;
    private const int LongestText = 256;

    /// <summary>Reads an optional minus, digits, an optional fraction and an optional exponent.</summary>
    internal static DecimalOutcome TryParse(ReadOnlySpan<byte> utf8, out decimal number)
    {
        if (TryParseShort(utf8, out number)) return DecimalOutcome.Exact;
        return Check(utf8) is var outcome && outcome != DecimalOutcome.Exact ? outcome : Long(utf8, out number);
    }

    /// <summary>Reads up to 18 characters without exponent; no unit's worth can make so small a number overflow.</summary>
    internal static bool TryParseShort(ReadOnlySpan<byte> utf8, out decimal number)
    {
        number = 0;
        var negative = utf8.Length > 0 && utf8[0] == '-';
        if (negative) utf8 = utf8[1..];
        if (utf8.Length is 0 or > DigitsOfLong || utf8[0] == '.' || utf8[^1] == '.') return false;
        long digits = 0;
        var point = -1;
        for (var i = 0; i < utf8.Length; i++)
        {
            var digit = (uint)(utf8[i] - '0');
            if (digit <= 9) digits = (digits * 10) + digit;
            else if (utf8[i] == '.' && point < 0) point = i;
            else return false;
        }
        var scale = point < 0 ? 0 : utf8.Length - 1 - point;
        number = new decimal((int)digits, (int)(digits >> 32), 0, negative && digits != 0, (byte)scale);
        return true;
    }

    /// <summary>Whether it is a number at all, and one whose digits all fit.</summary>
    private static DecimalOutcome Check(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestText) return LooksNumeric(utf8) ? DecimalOutcome.TooManyDigits : DecimalOutcome.NotANumber;
        if (!LooksNumeric(utf8)) return DecimalOutcome.NotANumber;
        return new DecimalShape(utf8).Fits ? DecimalOutcome.Exact : DecimalOutcome.TooManyDigits;
    }

    private static bool LooksNumeric(ReadOnlySpan<byte> utf8)
    {
        var at = utf8.Length > 0 && utf8[0] == '-' ? 1 : 0;
        var whole = Digits(utf8, ref at);
        if (whole == 0) return false;
        if (at < utf8.Length && utf8[at] == '.')
        {
            at++;
            if (Digits(utf8, ref at) == 0) return false;
        }
        if (at == utf8.Length) return true;
        if (utf8[at] is not ((byte)'e' or (byte)'E')) return false;
        at++;
        if (at < utf8.Length && utf8[at] is (byte)'+' or (byte)'-') at++;
        return Digits(utf8, ref at) > 0 && at == utf8.Length;
    }

    private static int Digits(ReadOnlySpan<byte> utf8, ref int at)
    {
        var start = at;
        while (at < utf8.Length && utf8[at] is >= (byte)'0' and <= (byte)'9') at++;
        return at - start;
    }

    private static DecimalOutcome Long(ReadOnlySpan<byte> utf8, out decimal number) =>
        decimal.TryParse(utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out number) ? DecimalOutcome.Exact : DecimalOutcome.TooManyDigits;
}
