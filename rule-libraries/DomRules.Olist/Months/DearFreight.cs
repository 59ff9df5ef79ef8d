using DomRules.Olist.Derivation;
using DomRules.Olist.Fitting;

namespace DomRules.Olist.Months;

/// <summary>Which orders the policy will hold for the freight desk, so that somebody there can let them go on.</summary>
internal static class DearFreight
{
    /// <summary>The policy's parameter <c>carriage_limit</c>.</summary>
    private const decimal Limit = 1.5m;

    public static bool Holds(Marketplace market, MarketplaceFit fit, Sale sale) =>
        sale.OnlySeller is { } seller
        && sale.Lines.Sum(line => line.Product.Grams * line.Quantity) is > 0 and var grams
        && Bands.OfWeight(grams) is >= 0 and var bracket
        && Freight(market.Metres(seller, sale), fit, bracket) > Limit * sale.Lines.Sum(line => line.UnitPrice * line.Quantity);

    private static decimal Freight(long? metres, MarketplaceFit fit, int bracket) =>
        metres is { } known ? fit.Freight.At(Bands.OfDistance(known), bracket) : fit.Freight.Anywhere(bracket);
}
