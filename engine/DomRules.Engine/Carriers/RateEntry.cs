using DomRules.Model.Networks;

namespace DomRules.Engine.Carriers;

/// <summary>A price of one parcel on a lane.</summary>
internal readonly record struct RateEntry
{
    private const decimal Any = decimal.MaxValue;

    private RateEntry(decimal upToGrams, long upToMetres, decimal price, decimal perKg, string currency)
    {
        UpToGrams = upToGrams;
        UpToMetres = upToMetres;
        Price = price;
        PerKg = perKg;
        Currency = currency;
    }

    public decimal UpToGrams { get; }

    public long UpToMetres { get; }

    public decimal Price { get; }

    public decimal PerKg { get; }

    public string Currency { get; }

    /// <summary>Null when the kilogram has another currency than the parcel: such a price cannot be told.</summary>
    public static RateEntry? Of(ParcelRate rate) => rate.PerKg is { } perKg && !string.Equals(perKg.Currency, rate.Price.Currency, StringComparison.Ordinal)
        ? null
        : new(rate.UpToGrams ?? Any, rate.DistanceUpToMetres ?? long.MaxValue, rate.Price.Amount, rate.PerKg?.Amount ?? 0, rate.Price.Currency);

    /// <summary>Whether it prices such a parcel; an unknown distance (-1) fits only an entry for any distance.</summary>
    public bool Fits(decimal grams, int metres) => grams <= UpToGrams && (UpToMetres == long.MaxValue || (metres >= 0 && metres <= UpToMetres));

    /// <summary>Of one parcel: the price, and the kilograms begun.</summary>
    /// <exception cref="OverflowException">The price does not fit a decimal.</exception>
    public decimal Of(decimal grams) => PerKg == 0 ? Price : Price + (PerKg * decimal.Ceiling(grams / 1_000));
}
