namespace DomRules.Formats.Text;

/// <summary>How many digits a number has that count, and how many of them stand behind the point.</summary>
internal readonly ref struct DecimalShape
{
    private const int MostDigits = 28;
    private const int LargestExponent = 10_000;
    private readonly int significant;
    private readonly int behindPoint;

    internal DecimalShape(ReadOnlySpan<byte> number)
    {
        var e = number.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = e < 0 ? number : number[..e];
        var point = mantissa.IndexOf((byte)'.');
        var first = mantissa.IndexOfAnyInRange((byte)'1', (byte)'9');
        var last = mantissa.LastIndexOfAnyInRange((byte)'1', (byte)'9');
        if (first < 0) return;
        significant = last - first + 1 - (point > first && point < last ? 1 : 0);
        behindPoint = (point >= 0 && last > point ? last - point : 0) - (e < 0 ? 0 : Exponent(number[(e + 1)..]));
    }

    /// <summary>Whether a decimal keeps all of it.</summary>
    internal bool Fits => significant <= MostDigits && behindPoint <= MostDigits;

    private static int Exponent(ReadOnlySpan<byte> text)
    {
        var negative = text.Length > 0 && text[0] == '-';
        var value = 0;
        foreach (var b in text)
            if (b is >= (byte)'0' and <= (byte)'9') value = Math.Min(LargestExponent, (value * 10) + (b - '0'));
        return negative ? -value : value;
    }
}
