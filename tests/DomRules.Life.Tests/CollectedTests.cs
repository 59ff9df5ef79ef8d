using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Life.Tests;

/// <summary>Orders that are collected at a counter, with goods that come there from elsewhere.</summary>
public sealed class CollectedTests
{
    private const string Refused = "exceptions { rule refused on rejected, node_closed then reroute without node because \"{node.name} cannot\" }";

    [Fact]
    public void Collected_PartByTransfer_EachNodeHoldsWhatItGives()
    {
        var story = new Story(Refused, Counter());

        story.Do(new PlaceOrder(Collected("1", 2)));

        story.Order("1").Shipments.Single().Lines.ShouldBe([new LifeLine(1, "A", 1), new LifeLine(1, "A", 1, "BER")]);
        story.Stock("S1", "A").FreeOnHand.ShouldBe(0);
        story.Stock("BER", "A").FreeOnHand.ShouldBe(4);
        story.Order("1").Shipments.Single().Capacity.Single().ShouldBe(new CapacityUse("BER", new DateOnly(2026, 11, 20), 1));
        story.Do(new MoveShipment("1", null, ShipmentState.Shipped));
        story.Stock("S1", "A").OnHand.ShouldBe(0);
        story.Stock("BER", "A").OnHand.ShouldBe(4);
    }

    [Fact]
    public void Rejected_ByTheGivingNode_OnlyItsPartIsPlannedAnew()
    {
        var story = new Story(Refused, Counter());
        story.Do(new PlaceOrder(Collected("1", 2)));

        story.Do(new TellEvent("1", new OrderEvent("rejected", "BER")));

        story.Plan("1").ShouldBe("1×A from S1; 1×A from S1");
        story.Order("1").Shipments[^1].Lines.Single().From.ShouldBe("S2");
        story.Stock("BER", "A").FreeOnHand.ShouldBe(5);
        story.State.Capacity.ShouldBeEmpty();
    }

    [Fact]
    public void Closed_GivingNode_ItsTransfersMove()
    {
        var story = new Story(Refused, Counter());
        story.Do(new PlaceOrder(Collected("1", 2)));

        story.Do(new SuspendNode("BER", null));

        story.Order("1").Shipments[^1].Lines.Single().From.ShouldBe("S2");
    }

    [Fact]
    public void Slot_Full_IsFreeAgainWhenItsOrderIsCancelled()
    {
        var story = new Story("", Counter() with { Slots = [new Slot { Id = "noon", Node = "S1", On = new DateOnly(2026, 11, 25), From = new TimeOnly(11, 0), Until = new TimeOnly(13, 0), Capacity = 1 }] });
        story.Do(new PlaceOrder(Collected("1", 1) with { Slot = "noon" })).Order("1").Shipments.Single().Slot.ShouldBe("noon");
        story.Do(new PlaceOrder(Collected("2", 1) with { Slot = "noon" })).Order("2").Status.ShouldBe(OrderStatus.Held);

        story.Do(new CancelOrder("1")).Do(new ReleaseHold("2", "ana", "There is room again", []));

        story.Order("2").Shipments.Single().Slot.ShouldBe("noon");
    }

    private static Network Counter()
    {
        var network = Shop.With(("S1", "A", 1), ("BER", "A", 5), ("S2", "A", 5));
        return network with
        {
            Nodes = [.. network.Nodes.Select(n => n.Id == "S1" ? n with { Capabilities = ["ship", "pickup"] } : n.Id == "BER" ? n with { Capacity = new Capacity("units", 100, 0) } : n)],
            Lanes = [new Lane("BER", "S1", 1), new Lane("S2", "S1", 2)],
        };
    }

    private static Order Collected(string id, decimal quantity)
    {
        var order = Shop.Order(id, ("A", quantity));
        return order with { Destination = null, Lines = [order.Lines[0] with { Fulfilment = "pickup", PickupNode = "S1" }] };
    }
}
