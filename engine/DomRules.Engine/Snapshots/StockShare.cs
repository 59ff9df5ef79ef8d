namespace DomRules.Engine.Snapshots;

/// <summary>A share of stock in billionths. What a share comes to is rounded against the seller, so less is sold, never more.</summary>
public static class StockShare
{
    /// <summary>All of it.</summary>
    public const long Whole = 1_000_000_000;

    /// <summary>A share to keep back (0.2 is 20 %), rounded up to a billionth, within 0 and <see cref="Whole"/>.</summary>
    public static long KeptBack(decimal share) => share <= 0 ? 0 : share >= 1 ? Whole : (long)decimal.Ceiling(share * Whole);

    /// <summary>A share that may be held (0.2 is 20 %), rounded down to a billionth, within 0 and <see cref="Whole"/>.</summary>
    public static long Held(decimal share) => share <= 0 ? 0 : share >= 1 ? Whole : (long)decimal.Floor(share * Whole);

    /// <summary>The share of a scaled quantity, rounded up to a whole step.</summary>
    internal static long Up(long quantity, long share, long step)
    {
        (long whole, bool exact) = Part(quantity, share);
        return QuantityScale.UpToStep(exact ? whole : whole + 1, step);
    }

    /// <summary>The share of a scaled quantity, rounded down to a whole step.</summary>
    internal static long Down(long quantity, long share, long step) => QuantityScale.DownToStep(Part(quantity, share).Whole, step);

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
