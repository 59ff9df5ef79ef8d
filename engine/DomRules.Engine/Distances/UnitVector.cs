using DomRules.Model.Values;

namespace DomRules.Engine.Distances;

/// <summary>A point on the unit sphere, each coordinate with 60 fraction bits.</summary>
internal readonly record struct UnitVector(long X, long Y, long Z)
{
    private const long RightAngleE7 = 900_000_000;

    public static UnitVector Of(Place place)
    {
        long around = CosineE7(place.LatitudeE7);
        return new(
            FixedPoint.Multiply(around, CosineE7(place.LongitudeE7)),
            FixedPoint.Multiply(around, SineE7(place.LongitudeE7)),
            SineE7(place.LatitudeE7));
    }

    /// <summary>Sine of an angle in ten-millionths of a degree, between -180 and 180 degrees.</summary>
    public static long SineE7(long angle)
    {
        long positive = Math.Abs(angle);
        long acute = positive > RightAngleE7 ? (2 * RightAngleE7) - positive : positive;
        long sine = acute <= RightAngleE7 / 2 ? SineSeries(Radians(acute)) : CosineSeries(Radians(RightAngleE7 - acute));
        return angle < 0 ? -sine : sine;
    }

    /// <summary>Cosine of an angle in ten-millionths of a degree, between -180 and 180 degrees.</summary>
    public static long CosineE7(long angle) => SineE7(RightAngleE7 - Math.Abs(angle));

    /// <summary>From ten-millionths of a degree to radians: times pi / 1.8·10⁹ with 88 fraction bits, less 28.</summary>
    private static long Radians(long angleE7) => (long)(((Int128)angleE7 * 540_153_240_694_945_931) >> 28);

    /// <summary>Taylor's series up to the 19th power, for angles up to 45 degrees: the next term is below the last bit.</summary>
    private static long SineSeries(long radians)
    {
        long square = FixedPoint.Multiply(radians, radians);
        long sum = FixedPoint.One;
        for (int power = 19; power > 1; power -= 2)
        {
            sum = FixedPoint.One - (FixedPoint.Multiply(square, sum) / (power * (power - 1)));
        }

        return FixedPoint.Multiply(radians, sum);
    }

    /// <summary>Taylor's series up to the 20th power.</summary>
    private static long CosineSeries(long radians)
    {
        long square = FixedPoint.Multiply(radians, radians);
        long sum = FixedPoint.One;
        for (int power = 20; power > 0; power -= 2)
        {
            sum = FixedPoint.One - (FixedPoint.Multiply(square, sum) / (power * (power - 1)));
        }

        return sum;
    }
}
