using DomRules.Olist.Fitting;

namespace DomRules.Olist.Tests.Fitting;

public sealed class FitErrorTests
{
    [Fact]
    public void Of_FourRows_HasTheErrorsWorkedOutByHand()
    {
        var error = FitError.Of([(10, 10), (12, 10), (10, 20), (8, 10)]);
        error.Rows.ShouldBe(4);
        error.MedianAbsolute.ShouldBe(2);
        error.MeanAbsolute.ShouldBe(3.5m);
        error.MeanSigned.ShouldBe(-2.5m);
        error.WithinFifth.ShouldBe(0.75m);
    }

    [Fact]
    public void LowerOf_AnEvenCount_StaysAWholeDay() => Median.LowerOf([4, 1, 3, 2]).ShouldBe(2);

    [Fact]
    public void Predict_OfASellerWithFewOrders_IsTheUsualTime()
    {
        var rows = Enumerable.Range(0, 9).Select(n => new HandlingRow("a", "busy", 3)).Append(new HandlingRow("b", "new", 9)).ToArray();
        var times = HandlingTimes.Fit(rows);
        times.Of("busy").ShouldBe(3);
        times.Of("new").ShouldBe(3);
        times.WithOwn.ShouldBe(1);
    }
}
