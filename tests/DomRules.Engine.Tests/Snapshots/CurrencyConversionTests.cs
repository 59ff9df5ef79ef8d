using System.Collections.Immutable;
using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Engine.Tests.Snapshots;

public sealed class CurrencyConversionTests
{
    private readonly CurrencyConversion _rates = new(new ExchangeRates("EUR", ImmutableSortedDictionary<string, decimal>.Empty.Add("USD", 1.08m).Add("GBP", 0.85m).Add("JPY", 160m).Add("KWD", 0.33m).Add("BAD", 0m)));

    [Fact]
    public void Convert_ByTheBase_RoundsHalfToEvenToTheMinorUnit()
    {
        _rates.Convert(new(10.00m, "EUR"), "USD").ShouldBe(new MoneyValue(10.80m, "USD"));
        _rates.Convert(new(0.3125m, "EUR"), "USD")!.Amount.ShouldBe(0.34m);
        _rates.Convert(new(0.0125m, "USD"), "EUR")!.Amount.ShouldBe(0.01m);
        _rates.Convert(new(0.125m, "EUR"), "JPY")!.Amount.ShouldBe(20m);
        _rates.Convert(new(1m, "EUR"), "KWD")!.Amount.ShouldBe(0.330m);
    }

    [Fact]
    public void Convert_HalfAUnitExactly_GoesToTheEvenOne()
    {
        _rates.Convert(new(0.003125m, "EUR"), "JPY")!.Amount.ShouldBe(0m);
        _rates.Convert(new(0.009375m, "EUR"), "JPY")!.Amount.ShouldBe(2m);
        _rates.Convert(new(-0.009375m, "EUR"), "JPY")!.Amount.ShouldBe(-2m);
    }

    [Fact]
    public void Convert_ByACrossRate_IsExactBeforeItIsRounded()
    {
        // 85 GBP is exactly 100 EUR is exactly 108 USD; a rounded cross rate would miss it for large amounts.
        _rates.Convert(new(85_000_000_000_000m, "GBP"), "USD")!.Amount.ShouldBe(108_000_000_000_000m);
    }

    [Fact]
    public void Total_OfSeveralAmounts_IsRoundedOnce()
    {
        MoneyValue[] thirds = [new(0.001m, "USD"), new(0.001m, "USD"), new(0.001m, "USD"), new(0.001m, "USD"), new(0.001m, "USD"), new(0.001m, "USD")];

        _rates.Total(thirds, "EUR")!.Amount.ShouldBe(0.01m);
    }

    [Fact]
    public void Total_InTheSameCurrency_StaysExact()
    {
        _rates.Total([new(0.001m, "EUR"), new(0.002m, "EUR")], "EUR")!.Amount.ShouldBe(0.003m);
        new CurrencyConversion(null).Total([new(1.5m, "CHF")], "CHF")!.Amount.ShouldBe(1.5m);
    }

    [Fact]
    public void Convert_WithoutARate_IsNull()
    {
        _rates.Convert(new(1, "CHF"), "EUR").ShouldBeNull();
        _rates.Convert(new(1, "BAD"), "EUR").ShouldBeNull();
        new CurrencyConversion(null).Convert(new(1, "USD"), "EUR").ShouldBeNull();
        _rates.Convert(new(decimal.MaxValue, "EUR"), "JPY").ShouldBeNull();
        _rates.Total([new(decimal.MaxValue, "EUR"), new(decimal.MaxValue, "EUR")], "EUR").ShouldBeNull();
    }
}
