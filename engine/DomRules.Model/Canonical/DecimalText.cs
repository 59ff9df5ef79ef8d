using System.Globalization;

namespace DomRules.Model.Canonical;

/// <summary>The one text form of a decimal: no exponent, no trailing zeros, <c>-0</c> is <c>0</c>.</summary>
public static class DecimalText
{
    private const string Format = "0.############################";

    /// <summary>The canonical text.</summary>
    public static string Of(decimal value) => value == 0m ? "0" : value.ToString(Format, CultureInfo.InvariantCulture);
}
