using System.Numerics;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Engine.Snapshots;

/// <summary>Converts totals by exact cross rates and rounds each total once, half to even, to the currency's minor unit.</summary>
public sealed class CurrencyConversion(ExchangeRates? rates)
{
    /// <summary>
    /// The total in one currency. An amount that is already in it stays exact; when anything had to be converted, the whole
    /// sum is rounded. Null when a rate is missing or the result does not fit a decimal: that is a fault of the order.
    /// </summary>
    public MoneyValue? Total(ReadOnlySpan<MoneyValue> amounts, string currency)
    {
        if (IsAll(amounts, currency))
        {
            return Plain(amounts) is { } plain ? new MoneyValue(plain, currency) : null;
        }

        var sum = new ExactFraction(BigInteger.Zero, BigInteger.One);
        foreach (MoneyValue amount in amounts)
        {
            if (string.Equals(amount.Currency, currency, StringComparison.Ordinal))
            {
                sum += ExactFraction.Of(amount.Amount);
                continue;
            }

            if (CrossRate(amount.Currency, currency) is not { } rate)
            {
                return null;
            }

            sum += ExactFraction.Of(amount.Amount) * rate;
        }

        return sum.Round(MinorUnits.Of(currency)) is { } fits ? new MoneyValue(fits, currency) : null;
    }

    /// <summary>One amount in another currency, rounded half to even to its minor unit; unchanged when it is in it already.</summary>
    public MoneyValue? Convert(MoneyValue amount, string currency) => Total([amount], currency);

    /// <summary>Whether amounts of one currency can be told in the other.</summary>
    public bool Knows(string from, string to) => string.Equals(from, to, StringComparison.Ordinal) || CrossRate(from, to) is not null;

    private ExactFraction? CrossRate(string from, string to) =>
        PerBase(from) is { Numerator.IsZero: false } perFrom && PerBase(to) is { } perTo ? perTo * perFrom.Inverse() : null;

    private ExactFraction? PerBase(string currency)
    {
        if (rates is null)
        {
            return null;
        }

        if (string.Equals(currency, rates.Base, StringComparison.Ordinal))
        {
            return ExactFraction.Of(1);
        }

        return rates.Rates.TryGetValue(currency, out decimal rate) && rate > 0 ? ExactFraction.Of(rate) : null;
    }

    private static bool IsAll(ReadOnlySpan<MoneyValue> amounts, string currency)
    {
        foreach (MoneyValue amount in amounts)
        {
            if (!string.Equals(amount.Currency, currency, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static decimal? Plain(ReadOnlySpan<MoneyValue> amounts)
    {
        try
        {
            decimal sum = 0;
            foreach (MoneyValue amount in amounts)
            {
                sum += amount.Amount;
            }

            return sum;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
