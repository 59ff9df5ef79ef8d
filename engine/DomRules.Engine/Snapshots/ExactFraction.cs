using System.Numerics;

namespace DomRules.Engine.Snapshots;

/// <summary>A fraction of whole numbers, for conversions that must not round on the way.</summary>
/// <param name="Denominator">More than zero.</param>
internal readonly record struct ExactFraction(BigInteger Numerator, BigInteger Denominator)
{
    public static ExactFraction Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        BigInteger digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        int scale = (bits[3] >> 16) & 0xFF;
        return new(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, scale));
    }

    public static ExactFraction operator +(ExactFraction left, ExactFraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static ExactFraction operator *(ExactFraction left, ExactFraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>One over it; only of positive fractions.</summary>
    public ExactFraction Inverse() => new(Denominator, Numerator);

    /// <summary>Rounded half to even; null when the digits do not fit a decimal.</summary>
    public decimal? Round(int places)
    {
        BigInteger scaled = Numerator * BigInteger.Pow(10, places);
        var whole = BigInteger.DivRem(BigInteger.Abs(scaled), Denominator, out BigInteger rest);
        int half = (rest * 2).CompareTo(Denominator);
        if (half > 0 || (half == 0 && !whole.IsEven))
        {
            whole++;
        }

        if (whole >= BigInteger.One << 96)
        {
            return null;
        }

        var magnitude = new decimal((int)(uint)(whole & uint.MaxValue), (int)(uint)((whole >> 32) & uint.MaxValue), (int)(uint)(whole >> 64), isNegative: false, (byte)places);
        return scaled.Sign < 0 ? -magnitude : magnitude;
    }
}
