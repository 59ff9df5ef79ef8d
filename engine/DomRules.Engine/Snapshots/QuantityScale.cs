namespace DomRules.Engine.Snapshots;

/// <summary>
/// Quantities inside the engine: whole multiples of 10⁻⁴ of a unit in 64 bits, so that sums and comparisons are exact and fast.
/// At the edges a quantity is a <see cref="decimal"/>.
/// </summary>
public static class QuantityScale
{
    /// <summary>One unit.</summary>
    public const long One = 10_000;

    /// <summary>The largest quantity, 10¹¹ units; also what "as many as you like" is written as. A thousand of them still add up in 64 bits.</summary>
    public const long Unbounded = 100_000_000_000 * One;

    /// <summary>The exact scaled quantity; false when it is negative, larger than 10¹¹ units, or finer than 10⁻⁴ of a unit.</summary>
    public static bool TryScale(decimal quantity, out long scaled)
    {
        scaled = 0;
        if (quantity < 0 || quantity > Unbounded / One)
        {
            return false;
        }

        decimal exact = quantity * One;
        if (exact != decimal.Truncate(exact))
        {
            return false;
        }

        scaled = (long)exact;
        return true;
    }

    /// <summary>The largest scaled quantity that is not more than the given one, within 0 and <see cref="Unbounded"/>.</summary>
    public static long Floor(decimal quantity) =>
        quantity <= 0 ? 0 : quantity >= Unbounded / One ? Unbounded : (long)decimal.Floor(quantity * One);

    /// <summary>The smallest scaled quantity that is not less than the given one, within 0 and <see cref="Unbounded"/>.</summary>
    public static long Ceiling(decimal quantity) =>
        quantity <= 0 ? 0 : quantity >= Unbounded / One ? Unbounded : (long)decimal.Ceiling(quantity * One);

    /// <summary>The decimal that a scaled quantity stands for, without trailing zeros.</summary>
    public static decimal Exact(long scaled) =>
        scaled % One == 0 ? scaled / One : scaled / (decimal)One;

    /// <summary>The largest multiple of a step that is not more than the quantity.</summary>
    /// <param name="scaled">Zero or more.</param>
    /// <param name="step">More than zero, scaled.</param>
    public static long DownToStep(long scaled, long step) => scaled - (scaled % step);

    /// <summary>The sum, held at <see cref="Unbounded"/>.</summary>
    internal static long Add(long left, long right) => Math.Min(left + right, Unbounded);
}
