using DomRules.Engine.Distances;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Engine.Tests.Distances;

public sealed class DistanceTableTests
{
    private static readonly Destination Munich = new("DE", PostalCode: "80331", At: Place.FromDegrees(48.1374m, 11.5755m));

    private readonly Network _network = Sample.Network(
        Sample.Node("BER", rank: 1, latitude: 52.52m, longitude: 13.405m),
        Sample.Node("NOWHERE", rank: 2),
        Sample.Node("MUC", rank: 3, latitude: 48.1374m, longitude: 11.5755m));

    [Fact]
    public void To_APlace_IsKnownForNodesWithAPlace()
    {
        var table = new DistanceTable(Snapshot.Of(_network));

        table.To(Munich).ToArray().ShouldBe([504_286, DistanceTable.Unknown, 0]);
    }

    [Fact]
    public void To_AMeasuredPair_TakesTheMeasuredDistance()
    {
        var table = new DistanceTable(Snapshot.Of(_network with
        {
            Distances = [new("BER", "DE", "80331", 585_000), new("NOWHERE", "DE", "80331", 12), new("BER", "AT", "80331", 1), new("GONE", "DE", "80331", 1)],
        }));

        table.To(Munich).ToArray().ShouldBe([585_000, 12, 0]);
        table.To(Munich with { PostalCode = "80333" }).ToArray().ShouldBe([504_286, DistanceTable.Unknown, 0]);
        table.To(new("DE", PostalCode: "80331")).ToArray().ShouldBe([585_000, 12, DistanceTable.Unknown]);
    }

    [Fact]
    public void To_ADestinationWithoutPlace_IsUnknownEverywhere()
    {
        var table = new DistanceTable(Snapshot.Of(_network));

        table.To(new("DE")).ToArray().ShouldAllBe(metres => metres == DistanceTable.Unknown);
        table.To(null).ToArray().ShouldAllBe(metres => metres == DistanceTable.Unknown);
    }

    [Fact]
    public void To_ManyDestinations_StaysRightWhenOldOnesAreForgotten()
    {
        Network wide = Sample.Network([.. Enumerable.Range(0, 2_000).Select(i => Sample.Node($"N{i:0000}", latitude: i / 100m, longitude: 0m))]);
        var table = new DistanceTable(Snapshot.Of(wide));

        for (int i = 0; i < 2_100; i++)
        {
            table.To(new("DE", At: new Place(i, 0)))[0].ShouldBe(GreatCircle.Metres(new Place(0, 0), new Place(i, 0)));
        }
    }
}
