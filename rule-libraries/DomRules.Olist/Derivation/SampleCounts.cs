namespace DomRules.Olist.Derivation;

/// <summary>What the sample holds, and what is missing in it.</summary>
internal sealed record SampleCounts(
    int Orders,
    int OrdersWithoutItems,
    int OrdersWithoutPlace,
    int OrdersOfSeveralSellers,
    int OrdersAtUncertainHour,
    int Lines,
    int Units,
    int Sellers,
    int SellersWithoutPlace,
    int SellersWhosePlaceIsInAnotherState,
    int Products,
    int StockRows)
{
    public static SampleCounts Of(Marketplace market) => new(
        market.Sales.Count,
        market.Sales.Count(sale => sale.Lines.Count == 0),
        market.Sales.Count(sale => sale.Destination is null),
        market.Sales.Count(sale => sale.Lines.Count > 0 && sale.OnlySeller is null),
        market.Sales.Count(sale => !ClockReading.IsCertain(sale.Source.Purchased)),
        market.Sales.Sum(sale => sale.Lines.Count),
        market.Sales.Sum(sale => sale.Lines.Sum(line => line.Quantity)),
        market.Sellers.Count,
        market.Sellers.Count(seller => seller.Place is null),
        market.Sellers.Count(seller => seller.Place is { } place && place.State != seller.Source.State),
        market.Files.Products.Count,
        market.Stock.Count);
}
