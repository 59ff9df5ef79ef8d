namespace DomRules.Engine.Snapshots;

/// <summary>A share of stock in billionths. What a share comes to is rounded against the seller; what is then available is rounded down to the quantity step, once.</summary>
public static class StockShare
{
    /// <summary>All of it.</summary>
    public const long Whole = 1_000_000_000;

    /// <summary>A share to keep back (0.2 is 20 %), rounded up to a billionth, within 0 and <see cref="Whole"/>.</summary>
    public static long KeptBack(decimal share) => share <= 0 ? 0 : share >= 1 ? Whole : (long)decimal.Ceiling(share * Whole);

    /// <summary>A share that may be held (0.2 is 20 %), rounded down to a billionth, within 0 and <see cref="Whole"/>.</summary>
    public static long Held(decimal share) => share <= 0 ? 0 : share >= 1 ? Whole : (long)decimal.Floor(share * Whole);

    /// <summary>The share of a scaled quantity, rounded up to 10⁻⁴ of a unit.</summary>
    internal static long Up(long quantity, long share)
    {
        (long whole, bool exact) = Part(quantity, share);
        return exact ? whole : whole + 1;
    }

    /// <summary>The share of a scaled quantity, rounded down to 10⁻⁴ of a unit.</summary>
    internal static long Down(long quantity, long share) => Part(quantity, share).Whole;

    private static (long Whole, bool Exact) Part(long quantity, long share)
    {
        if (quantity <= long.MaxValue / Whole)
        {
            long product = quantity * share;
            return (product / Whole, product % Whole == 0);
        }

        Int128 wide = (Int128)quantity * share;
        return ((long)(wide / Whole), wide % Whole == 0);
    }
}
