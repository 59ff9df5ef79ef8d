using DomRules.Model.Values;

namespace DomRules.Studio.Decisions.Maps;

/// <summary>Places on a flat drawing around a middle, north above: near it lengths are true to scale.</summary>
/// <param name="Middle">The place that all is measured from.</param>
internal sealed record MapProjection(Place Middle)
{
    internal const double Width = 640;
    internal const double Height = 340;

    /// <summary>Room for names beside the outermost points.</summary>
    private const double Side = 96;
    private const double Above = 34;
    private const double MetresOfADegree = 111_195;

    /// <summary>Nothing is drawn larger than that so many metres fill the width.</summary>
    private const double LeastSpan = 4_000;

    private double Squeeze { get; } = Math.Cos((double)Middle.Latitude * Math.PI / 180);

    /// <summary>Drawn units of a metre.</summary>
    internal double Scale { get; private init; } = 1;

    private MapPoint Shift { get; init; }

    /// <summary>The drawing in which all these places have room.</summary>
    internal MapProjection Fit(IReadOnlyCollection<Place> places)
    {
        var flat = places.Select(Flat).ToList();
        var (left, right, top, bottom) = (flat.Min(p => p.X), flat.Max(p => p.X), flat.Min(p => p.Y), flat.Max(p => p.Y));
        var scale = Math.Min((Width - (2 * Side)) / Math.Max(right - left, LeastSpan), (Height - (2 * Above)) / Math.Max(bottom - top, LeastSpan / 2));
        return this with { Scale = scale, Shift = new MapPoint((Width / 2) - ((left + right) / 2 * scale), (Height / 2) - ((top + bottom) / 2 * scale)) };
    }

    /// <summary>Where a place is drawn.</summary>
    internal MapPoint Point(Place place) => Flat(place) is var flat ? new MapPoint((flat.X * Scale) + Shift.X, (flat.Y * Scale) + Shift.Y) : default;

    /// <summary>Metres to the right of the middle and below it, by the shorter way around.</summary>
    private MapPoint Flat(Place place)
    {
        var east = (double)(place.Longitude - Middle.Longitude);
        var around = east > 180 ? east - 360 : east < -180 ? east + 360 : east;
        return new MapPoint(around * Squeeze * MetresOfADegree, (double)(Middle.Latitude - place.Latitude) * MetresOfADegree);
    }
}
