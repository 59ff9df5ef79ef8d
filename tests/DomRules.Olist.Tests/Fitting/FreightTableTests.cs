using DomRules.Olist.Fitting;

namespace DomRules.Olist.Tests.Fitting;

public sealed class FreightTableTests
{
    private static readonly MarketplaceFit Fit = new(BrazilSample.Market);

    [Fact]
    public void Fit_OnTheSample_IsNeverCheaperFartherOrHeavier()
    {
        for (var band = 1; band < Bands.Kilometres.Length; band++)
        {
            for (var bracket = 1; bracket < Bands.Grams.Length; bracket++)
            {
                Fit.Freight.At(band, bracket).ShouldBeGreaterThanOrEqualTo(Fit.Freight.At(band - 1, bracket));
                Fit.Freight.At(band, bracket).ShouldBeGreaterThanOrEqualTo(Fit.Freight.At(band, bracket - 1));
            }
        }
    }

    [Fact]
    public void Fit_OnTheSample_MissesHalfOfTheHeldOutRowsByNoMoreThanStated()
    {
        Fit.FreightHeldOut.Rows.ShouldBe(5154);
        Fit.FreightHeldOut.MedianAbsolute.ShouldBe(1.65m);
        Math.Round(Fit.FreightHeldOut.MeanAbsolute, 2).ShouldBe(4.50m);
        Math.Round(Fit.FreightHeldOut.WithinFifth, 3).ShouldBe(0.695m);
    }

    [Fact]
    public void Fit_OnTheSample_IsCloserThanOnePriceForAll()
    {
        var rows = BrazilSample.Market.Files.Items.Select(item => item.Freight).ToArray();
        var one = Median.Of(rows);
        FitError.Of([.. rows.Select(row => (one, row))]).MeanAbsolute.ShouldBeGreaterThan(Fit.FreightHeldOut.MeanAbsolute);
    }

    [Fact]
    public void Fit_ACellWithTooFewRows_TakesTheNextNearerBandsPrice()
    {
        var near = Enumerable.Range(0, FreightTable.FewestRows).Select(n => new FreightRow($"{n:x8}", 40_000, 200, 10 + n));
        var table = FreightTable.Fit([.. near.Concat(EveryHeavierBracket()), new FreightRow("ffffffff", 60_000, 200, 99)]);
        table.At(0, 0).ShouldBe(13.5m);
        table.At(1, 0).ShouldBe(13.5m);
    }

    private static IEnumerable<FreightRow> EveryHeavierBracket() =>
        Bands.Grams.Skip(1).Select(grams => new FreightRow("00000000", 40_000, grams, 20));
}
