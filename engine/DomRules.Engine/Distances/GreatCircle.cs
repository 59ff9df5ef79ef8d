using DomRules.Model.Values;

namespace DomRules.Engine.Distances;

/// <summary>Great-circle distances on a sphere of 6,371,008.8 m, in integer arithmetic only.</summary>
/// <remarks>The error before rounding is below a millimetre; the result is the nearest whole metre (halves up).</remarks>
public static class GreatCircle
{
    private const long RadiusDecimetres = 63_710_088;

    /// <summary>Whole metres between two places.</summary>
    public static int Metres(Place from, Place to) => Metres(UnitVector.Of(from), UnitVector.Of(to));

    internal static int Metres(in UnitVector from, in UnitVector to)
    {
        UInt128 chord = FixedPoint.Square(from.X - to.X) + FixedPoint.Square(from.Y - to.Y) + FixedPoint.Square(from.Z - to.Z);
        UInt128 rightAngle = UInt128.One << ((2 * FixedPoint.FractionBits) + 1);
        long angle = chord <= rightAngle ? ChordAngle.Of(chord) : ChordAngle.Pi - ChordAngle.Of(FromAntipode(from, to));
        return OnSurface(angle);
    }

    private static UInt128 FromAntipode(in UnitVector from, in UnitVector to) =>
        FixedPoint.Square(from.X + to.X) + FixedPoint.Square(from.Y + to.Y) + FixedPoint.Square(from.Z + to.Z);

    private static int OnSurface(long angle)
    {
        const int kept = 16;
        ulong high = Math.BigMul((ulong)angle, (ulong)RadiusDecimetres, out ulong low);
        ulong decimetres = (high << (64 - FixedPoint.FractionBits + kept)) | (low >> (FixedPoint.FractionBits - kept));
        return (int)((decimetres + (5UL << kept)) / (10UL << kept));
    }
}
