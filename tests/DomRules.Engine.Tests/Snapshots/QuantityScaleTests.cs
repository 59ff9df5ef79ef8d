using DomRules.Engine.Snapshots;

namespace DomRules.Engine.Tests.Snapshots;

public sealed class QuantityScaleTests
{
    [Theory]
    [InlineData("0", true)]
    [InlineData("5.5", true)]
    [InlineData("0.0001", true)]
    [InlineData("0.00010", true)]
    [InlineData("100000000000", true)]
    [InlineData("0.00001", false)]
    [InlineData("-1", false)]
    [InlineData("100000000000.0001", false)]
    [InlineData("79228162514264337593543950335", false)]
    public void TryScale_OfAQuantity_TakesWhatFits(string text, bool fits)
    {
        decimal quantity = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        QuantityScale.TryScale(quantity, out long scaled).ShouldBe(fits);
        if (fits)
        {
            QuantityScale.Exact(scaled).ShouldBe(quantity);
        }
    }

    [Fact]
    public void ToStep_OfAQuantity_GoesToTheNearestMultiple()
    {
        QuantityScale.DownToStep(11, 4).ShouldBe(8);
        QuantityScale.UpToStep(9, 4).ShouldBe(12);
        QuantityScale.UpToStep(8, 4).ShouldBe(8);
    }

    [Fact]
    public void Share_OfStock_RoundsAgainstTheSeller()
    {
        long third = StockShare.KeptBack(1m / 3m);

        StockShare.Up(10 * QuantityScale.One, third, QuantityScale.One).ShouldBe(4 * QuantityScale.One);
        StockShare.Down(10 * QuantityScale.One, StockShare.Held(1m / 3m), QuantityScale.One).ShouldBe(3 * QuantityScale.One);
        StockShare.Up(QuantityScale.Unbounded, StockShare.Whole, QuantityScale.One).ShouldBe(QuantityScale.Unbounded);
        StockShare.Up(10 * QuantityScale.One, StockShare.KeptBack(0.2m), QuantityScale.One).ShouldBe(2 * QuantityScale.One);
    }
}
