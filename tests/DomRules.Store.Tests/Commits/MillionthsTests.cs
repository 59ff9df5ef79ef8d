using DomRules.Store.Commits;

namespace DomRules.Store.Tests.Commits;

public sealed class MillionthsTests
{
    [Theory]
    [InlineData("0", 0), InlineData("1", 1_000_000), InlineData("-2.5", -2_500_000), InlineData("0.000001", 1), InlineData("1000000000000", 1_000_000_000_000_000_000), InlineData("7.10", 7_100_000)]
    public void Of_AQuantity_CountsMillionths(string units, long millionths)
    {
        var quantity = decimal.Parse(units, System.Globalization.CultureInfo.InvariantCulture);
        Millionths.Of(quantity).ShouldBe(millionths);
        Millionths.ToUnits(millionths).ShouldBe(quantity);
    }

    [Theory, InlineData("0.0000001"), InlineData("1000000000000.000001"), InlineData("-79228162514264337593543950335")]
    public void Of_WhatCannotBeCounted_IsRefused(string units) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Millionths.Of(decimal.Parse(units, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory, InlineData(1_500_000, "1.5"), InlineData(-10_000_000, "-10"), InlineData(0, "0"), InlineData(123_456_789, "123.456789")]
    public void ToUnits_OfMillionths_HasNoTrailingZeros(long millionths, string units) =>
        Millionths.ToUnits(millionths).ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(units);
}
