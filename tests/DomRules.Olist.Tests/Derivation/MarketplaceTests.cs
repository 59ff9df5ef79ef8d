using NodaTime;

namespace DomRules.Olist.Tests.Derivation;

public sealed class MarketplaceTests
{
    [Fact]
    public void Sales_WithSeveralUnitsOfAProduct_HaveOneLineForThem()
    {
        foreach (var sale in BrazilSample.Market.Sales)
        {
            sale.Lines.Select(line => line.Product.Id).ShouldBeUnique();
        }
    }

    [Fact]
    public void Stock_OfEverySellerAndProduct_IsWhatWasSoldAndNeitherCancelledNorUnavailable()
    {
        var sold = BrazilSample.Market.Sales.Where(sale => sale.IsSold).Sum(sale => sale.Lines.Sum(line => line.Quantity));
        BrazilSample.Market.Stock.Sum(row => row.OnHand).ShouldBe(sold);
    }

    [Fact]
    public void Sales_PurchasedInTheEveningOfSaoPauloSummer_ArePlacedTwoHoursAheadInUtc()
    {
        var sale = BrazilSample.Market.Sales.First(sale => sale.Source.Purchased.Date == new LocalDate(2017, 11, 24) && sale.Source.Purchased.Hour == 23);
        sale.PlacedAt.ShouldBe(sale.Source.Purchased.PlusHours(2).InUtc().ToInstant());
    }

    [Fact]
    public void Sellers_InTheSample_SoldSomethingBetweenTheirFirstAndLastDay()
    {
        BrazilSample.Market.Sellers.ShouldAllBe(seller => seller.FirstSale <= seller.LastSale);
    }
}
