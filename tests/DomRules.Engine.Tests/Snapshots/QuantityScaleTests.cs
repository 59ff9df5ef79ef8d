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
        QuantityScale.DownToStep(8, 4).ShouldBe(8);
    }

    [Fact]
    public void Share_OfStock_RoundsAgainstTheSeller()
    {
        long third = StockShare.KeptBack(1m / 3m);

        StockShare.Up(10 * QuantityScale.One, third).ShouldBe(33_334);
        StockShare.Down(10 * QuantityScale.One, StockShare.Held(1m / 3m)).ShouldBe(33_333);
        StockShare.Up(QuantityScale.Unbounded, StockShare.Whole).ShouldBe(QuantityScale.Unbounded);
        StockShare.Up(10 * QuantityScale.One, StockShare.KeptBack(0.2m)).ShouldBe(2 * QuantityScale.One);
    }
}
