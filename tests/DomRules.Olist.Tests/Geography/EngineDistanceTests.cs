using DomRules.Model.Values;
using DomRules.Olist.Geography;
using EngineDistance = DomRules.Engine.Distances.GreatCircle;

namespace DomRules.Olist.Tests.Geography;

/// <summary>Two routines that share no code, one in fixed point and one in decimal series, over every way of the sample.</summary>
public sealed class EngineDistanceTests
{
    [Fact]
    public void Metres_OfEveryWayOfTheSample_AreTheEngines()
    {
        var places = BrazilSample.Market.Files.Places.ToDictionary(place => place.PostalPrefix, StringComparer.Ordinal);
        var ways = BrazilSample.Market.Sales
            .SelectMany(sale => sale.Lines.Select(line => (From: places.GetValueOrDefault(line.Seller.PostalPrefix), To: sale.Destination)))
            .Where(way => way.From is not null && way.To is not null)
            .Distinct()
            .ToArray();

        ways.Length.ShouldBeGreaterThan(4000);
        ways.Where(way => GreatCircle.Metres(way.From!.At, way.To!.At) != EngineDistance.Metres(PlaceOf(way.From.At), PlaceOf(way.To.At))).ShouldBeEmpty();
    }

    private static Place PlaceOf(Coordinates at) => Place.FromDegrees(at.Latitude, at.Longitude)!.Value;
}
