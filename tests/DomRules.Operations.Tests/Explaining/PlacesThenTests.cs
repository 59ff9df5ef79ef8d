using DomRules.Operations.Explaining;
using DomRules.Operations.Tests.Simulating;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Tests.Explaining;

/// <summary>Places and distances of a decision are those that it was made by.</summary>
public sealed class PlacesThenTests
{
    [Fact]
    public async Task Places_OfEachDecision_HaveTheRecordsOwnDistances()
    {
        await using var network = await SimulatedNetwork.OpenAsync(20);
        var places = new PlacesThen(network.Store);
        var compared = 0;
        foreach (var kept in await network.Store.Decisions.ReadAsync(null, 100))
        {
            var found = await places.OfAsync(kept, network.Queue.Live);
            found.Destination.ShouldNotBeNull();
            foreach (var shipment in StoredExplaining.Read(kept.Record).Value!.Shipments)
            {
                found.Nodes[shipment.Node].Metres.ShouldBe(shipment.DistanceMetres);
                found.Nodes[shipment.Node].At.ShouldNotBeNull();
                compared++;
            }
        }

        compared.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Places_WithoutInputs_AreNone()
    {
        await using var network = await SimulatedNetwork.OpenAsync(1);
        StoredDecision kept = (await network.Store.Decisions.ReadAsync(null, 1)).Single();
        (await new PlacesThen(network.Store).OfAsync(kept with { Inputs = default }, network.Queue.Live)).ShouldBe(DecisionPlaces.None);
    }
}
