using DomRules.Olist.Derivation;

namespace DomRules.Olist.Tests.Derivation;

public sealed class SampleCountsTests
{
    private static readonly SampleCounts Counts = SampleCounts.Of(BrazilSample.Market);

    [Fact]
    public void Of_TheSample_HoldsEveryOrderAndSeller()
    {
        Counts.Orders.ShouldBe(5166);
        Counts.Sellers.ShouldBe(1132);
        Counts.Units.ShouldBe(5187);
        Counts.Lines.ShouldBe(4701);
    }

    [Fact]
    public void Of_TheSample_CountsWhatIsMissing()
    {
        Counts.OrdersWithoutItems.ShouldBe(622);
        Counts.OrdersWithoutPlace.ShouldBe(21);
        Counts.SellersWithoutPlace.ShouldBe(4);
        Counts.SellersWhosePlaceIsInAnotherState.ShouldBe(11);
    }

    [Theory]
    [InlineData("canceled", 398, 78)]
    [InlineData("unavailable", 542, 536)]
    [InlineData("created", 5, 5)]
    [InlineData("invoiced", 214, 2)]
    [InlineData("shipped", 670, 1)]
    [InlineData("delivered", 3058, 0)]
    public void Sales_OfAStatus_AreAsManyAsTheSampleHas(string status, int orders, int withoutItems)
    {
        var sales = BrazilSample.Market.Sales.Where(sale => sale.Source.Status == status).ToArray();
        sales.Length.ShouldBe(orders);
        sales.Count(sale => sale.Lines.Count == 0).ShouldBe(withoutItems);
    }

    [Fact]
    public void Of_TheSample_KnowsItemRowsWithoutCoordinatesOnEitherSide()
    {
        var sales = BrazilSample.Market.Sales;
        sales.Where(sale => sale.Destination is null).Sum(sale => sale.Lines.Sum(line => line.Quantity)).ShouldBe(21);
        var placeless = BrazilSample.Market.Sellers.Where(seller => seller.Place is null).Select(seller => seller.Source).ToHashSet();
        sales.Sum(sale => sale.Lines.Where(line => placeless.Contains(line.Seller)).Sum(line => line.Quantity)).ShouldBe(12);
    }
}
