namespace DomRules.Store.Commits;

/// <summary>Quantities as whole millionths of a unit, so that every store adds and compares them exactly.</summary>
public static class Millionths
{
    /// <summary>The largest quantity and the highest counter, in units.</summary>
    public const long MostUnits = 1_000_000_000_000;

    /// <summary>The highest counter in millionths.</summary>
    public const long Most = MostUnits * Scale;

    private const long Scale = 1_000_000;

    /// <summary>A quantity in millionths.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has more than six decimals or is beyond <see cref="MostUnits"/>, above or below 0.</exception>
    public static long Of(decimal units)
    {
        if (units is < -MostUnits or > MostUnits) throw new ArgumentOutOfRangeException(nameof(units), units, $"A store counts up to {MostUnits} units.");
        var scaled = units * Scale;
        return decimal.Truncate(scaled) == scaled ? (long)scaled : throw new ArgumentOutOfRangeException(nameof(units), units, "A store counts in millionths of a unit.");
    }

    /// <summary>The quantity of so many millionths, without trailing zeros.</summary>
    public static decimal ToUnits(long millionths)
    {
        var (scaled, decimals) = (millionths, 6);
        while (decimals > 0 && scaled % 10 == 0)
        {
            scaled /= 10;
            decimals--;
        }

        return new decimal((int)(ulong)Math.Abs(scaled), (int)((ulong)Math.Abs(scaled) >> 32), 0, scaled < 0, (byte)decimals);
    }
}
