namespace DomRules.Olist.Geography;

/// <summary>
/// Great-circle distance by the haversine formula on the sphere of 6,371,008.8 m, in decimal series, so that the fit is the
/// same on every machine. It shares no code with the engine's routine, which it therefore also checks.
/// </summary>
internal static class GreatCircle
{
    private const decimal Radius = 6_371_008.8m;
    private const decimal Pi = 3.1415926535897932384626433833m;
    private const decimal Enough = 1e-24m;

    public static long Metres(Coordinates from, Coordinates to)
    {
        var north = HalfSine(to.Latitude - from.Latitude);
        var east = HalfSine(to.Longitude - from.Longitude);
        var chord = (north * north) + (Cosine(from.Latitude) * Cosine(to.Latitude) * east * east);
        return (long)Math.Round(2 * Radius * ArcSine(SquareRoot(Math.Min(chord, 1))), MidpointRounding.ToEven);
    }

    private static decimal HalfSine(decimal degrees) => Sine(degrees / 2 * Pi / 180);

    private static decimal Cosine(decimal degrees) => Sine((90 - degrees) * Pi / 180);

    private static decimal Sine(decimal radians)
    {
        var sum = 0m;
        var term = radians;
        for (var n = 1; Math.Abs(term) > Enough; n += 2)
        {
            sum += term;
            term = -term * radians * radians / ((n + 1) * (n + 2));
        }

        return sum;
    }

    private static decimal SquareRoot(decimal value)
    {
        if (value <= 0)
        {
            return 0;
        }

        var root = value < 1 ? 1 : value;
        for (var step = 0; step < 100; step++)
        {
            var next = (root + (value / root)) / 2;
            if (next >= root)
            {
                break;
            }

            root = next;
        }

        return root;
    }

    private static decimal ArcSine(decimal sine)
    {
        if (sine > 0.5m)
        {
            return (Pi / 2) - (2 * ArcSine(SquareRoot((1 - sine) / 2)));
        }

        var sum = 0m;
        var power = sine;
        for (var n = 0; power > Enough; n++)
        {
            sum += power / ((2 * n) + 1);
            power = power * sine * sine * ((2 * n) + 1) / ((2 * n) + 2);
        }

        return sum;
    }
}
