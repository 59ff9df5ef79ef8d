using System.Globalization;

namespace DomRules.Model.Canonical;

/// <summary>The one text form of a decimal: no exponent, no trailing zeros, <c>-0</c> is <c>0</c>.</summary>
public static class DecimalText
{
    private const int MostDigits = 29;
    private const int Places = 3;

    /// <summary>The canonical text.</summary>
    public static string Of(decimal value)
    {
        Span<char> room = stackalloc char[MostDigits + Places];
        value.TryFormat(room, out var length, default, CultureInfo.InvariantCulture);
        var text = room[..length];
        if (text.Contains('.'))
        {
            text = text.TrimEnd('0').TrimEnd('.');
        }

        return text is "0" or "-0" ? "0" : new string(text);
    }
}
