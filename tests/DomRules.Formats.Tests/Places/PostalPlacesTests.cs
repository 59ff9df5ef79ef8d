using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Formats.Places;
using DomRules.Model.Values;

namespace DomRules.Formats.Tests.Places;

public sealed class PostalPlacesTests
{
    [Theory]
    [InlineData("DE", "10115", 525323000, 133846000)]
    [InlineData("US", "10012", 407255000, -739983000)]
    [InlineData("US", "10012-3456", 407255000, -739983000)]
    [InlineData("FR", "75001", 488592000, 23417000)]
    public void Find_KnownCode_IsTheCentreOfItsArea(string country, string code, int latitude, int longitude)
    {
        var place = PostalPlaces.BuiltIn.Find(country, code).ShouldNotBeNull();
        Math.Abs(place.LatitudeE7 - latitude).ShouldBeLessThan(200_000);
        Math.Abs(place.LongitudeE7 - longitude).ShouldBeLessThan(200_000);
    }

    [Theory]
    [InlineData("GB", "SW1A 1AA", "SW1A")]
    [InlineData("GB", "n1 1aa", "N1")]
    [InlineData("GB", "N11", "N11")]
    [InlineData("CA", "K2P0V6", "K2P")]
    [InlineData("CA", "k2p-0v6", "K2P")]
    [InlineData("US", "100121234", "10012")]
    public void Find_LongerCode_TakesItsKnownBeginning(string country, string written, string known) =>
        PostalPlaces.BuiltIn.Find(country, written).ShouldBe(PostalPlaces.BuiltIn.Find(country, known).ShouldNotBeNull());

    [Theory]
    [InlineData("PL", "10-001")]
    [InlineData("DE", "")]
    [InlineData("DE", "99999")]
    [InlineData("DE", "!")]
    public void Find_UnknownCode_IsNothing(string country, string code) => PostalPlaces.BuiltIn.Find(country, code).ShouldBeNull();

    [Fact]
    public void With_LibrarysOwnTable_KnowsItsCountryToo()
    {
        var own = PlacesTable.Read(Utf8.Of("country,postal_code,latitude,longitude\nBR,01012,-23.548,-46.63467\n"), "places.csv").Value.ShouldNotBeNull();
        var places = PostalPlaces.BuiltIn.With(own);
        places.Find("BR", "01012-000").ShouldBe(Place.FromDegrees(-23.548m, -46.63467m));
        places.Countries.ShouldBe(["BR", "CA", "DE", "FR", "GB", "US"]);
    }

    [Fact]
    public void Read_TableWithBadRows_NamesTheirLines()
    {
        var reading = PlacesTable.Read(Utf8.Of("country,postal_code,latitude,longitude\nBR,01012,95,-46\nxx,1,1,1\n"), "places.csv");
        reading.Value.ShouldBeNull();
        reading.Problems.Select(p => (p.Line, p.Code)).ShouldBe([(2, "DI0103"), (3, "DI0110")]);
    }

    [Fact]
    public void Read_AddressesWithoutCoordinates_TakeTheCentreAndSaySo()
    {
        var node = new NetworkReader().Read(Utf8.Of("""{ "asOf": "2026-11-20T09:00:00Z", "nodes": [{ "id": "A", "country": "DE", "postalCode": "10115" }] }"""), "n.json").Value!.Nodes[0];
        node.IsCentroid.ShouldBeTrue();
        var order = new OrderReader().ReadOne(Utf8.Of("""{ "id": "1", "destination": { "country": "DE", "postalCode": "10115" }, "lines": [{ "sku": "A", "quantity": 1 }] }"""), "o.json").Order!;
        order.Destination!.IsCentroid.ShouldBeTrue();
        order.Destination.At.ShouldBe(node.At);
        var bare = new OrderReader(new() { Places = null }).ReadOne(Utf8.Of("""{ "id": "1", "destination": { "country": "DE", "postalCode": "10115" }, "lines": [{ "sku": "A", "quantity": 1 }] }"""), "o.json").Order!;
        bare.Destination!.At.ShouldBeNull();
    }
}
