using DomRules.Olist.Derivation;
using DomRules.Olist.Months;
using DomRules.Olist.Reading;
using NodaTime;

namespace DomRules.Olist.Writing;

/// <summary>What a network file holds, and the moment that it speaks of.</summary>
internal sealed record NetworkScope(LocalDateTime AsOf, IReadOnlyList<SellerRecord> Sellers, IReadOnlyList<OlistProduct> Products, IReadOnlyList<DerivedStock> Stock)
{
    /// <summary>Midnight, in the market, of the month in which the sample begins: before every order.</summary>
    private static readonly LocalDateTime Beginning = new(2016, 9, 1, 0, 0);

    public static NetworkScope Whole(Marketplace market) => new(Beginning, market.Sellers, market.Files.Products, market.Stock);

    public static NetworkScope Of(MonthOfSales month) => new(month.Begins, month.Sellers, month.Products, month.Supply.Opening);
}
