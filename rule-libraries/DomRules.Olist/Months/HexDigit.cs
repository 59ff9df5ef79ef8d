using System.Globalization;

namespace DomRules.Olist.Months;

/// <summary>Digits of the sample's ids, which are hashes: a choice that anybody can check and nobody made.</summary>
internal static class HexDigit
{
    public static int At(string id, int position) => int.Parse(id.AsSpan(position, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
