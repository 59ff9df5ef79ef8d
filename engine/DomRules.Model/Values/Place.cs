namespace DomRules.Model.Values;

/// <summary>A point on earth in ten-millionths of a degree (about a centimetre), so that equal places are equal integers.</summary>
/// <param name="LatitudeE7">Degrees north × 10⁷, from -900,000,000 to 900,000,000.</param>
/// <param name="LongitudeE7">Degrees east × 10⁷, from -1,800,000,000 to 1,800,000,000.</param>
public readonly record struct Place(int LatitudeE7, int LongitudeE7)
{
    /// <summary>The place at decimal degrees, rounded half to even to 10⁻⁷ degree; null when out of range.</summary>
    public static Place? FromDegrees(decimal latitude, decimal longitude) =>
        latitude is < -90m or > 90m || longitude is < -180m or > 180m
            ? null
            : new((int)decimal.Round(latitude * 10_000_000m), (int)decimal.Round(longitude * 10_000_000m));

    /// <summary>Decimal degrees north.</summary>
    public decimal Latitude => LatitudeE7 / 10_000_000m;

    /// <summary>Decimal degrees east.</summary>
    public decimal Longitude => LongitudeE7 / 10_000_000m;
}
