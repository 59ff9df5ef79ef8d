using DomRules.Olist.Derivation;

namespace DomRules.Olist.Tests.Derivation;

public sealed class SellerChoiceTests
{
    [Fact]
    public void Of_TheSample_FindsThatHardlyAnyOrderCouldHaveGoneToAnotherSeller()
    {
        SellerChoice.Of(BrazilSample.Market.Sales).ShouldBe(new SellerChoice(
            ProductsOfSeveralSellers: 26, OrdersWithSuchProduct: 107, OrdersWithAnotherSellerActive: 4));
    }
}
