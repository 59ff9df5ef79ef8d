using System.Globalization;

namespace DomRules.Olist.Fitting;

/// <summary>Five parts of the orders, told apart by their id alone, for fitting on four and measuring on the fifth.</summary>
internal static class Fold
{
    public const int Count = 5;

    public static int Of(string order) =>
        (int)(uint.Parse(order.AsSpan(0, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) % Count);
}
