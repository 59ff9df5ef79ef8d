using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;

namespace DomRules.Life.Tests;

/// <summary>Shipments released, shipped and delivered one by one, and all at once.</summary>
public sealed class ShipmentMoveTests
{
    private static Story Two() => new Story("exceptions { rule late on late then hold for ops_desk because \"Late\" }", Shop.With(("BER", "A", 5), ("S1", "B", 5)))
        .Do(new PlaceOrder(Shop.Order("1", ("A", 2), ("B", 2))));

    [Fact]
    public void Move_AllOfTheOrder_EachThatCanDoes()
    {
        var story = Two().Do(new MoveShipment("1", 1, ShipmentState.Released));

        story.Do(new MoveShipment("1", null, ShipmentState.Released, All: true)).Order("1").Status.ShouldBe(OrderStatus.Released);
        story.Do(new MoveShipment("1", null, ShipmentState.Shipped, All: true)).Order("1").Status.ShouldBe(OrderStatus.Shipped);
        story.Do(new MoveShipment("1", null, ShipmentState.Delivered, All: true)).Order("1").Status.ShouldBe(OrderStatus.Delivered);

        (story.Stock("BER", "A").OnHand, story.Stock("S1", "B").OnHand).ShouldBe((3, 3));
        story.Try(new MoveShipment("1", null, ShipmentState.Delivered, All: true)).Refusal.ShouldBe("No shipment of order 1 can become delivered now: 1 is delivered, 2 is delivered");
    }

    [Fact]
    public void Move_AllAtANode_OthersStay() =>
        Two().Do(new MoveShipment("1", null, ShipmentState.Shipped, "S1", All: true)).Order("1").Shipments.Select(s => s.State).ShouldBe([ShipmentState.Reserved, ShipmentState.Shipped]);

    [Fact]
    public void Move_AllOfAHeldOrder_NoneDoes()
    {
        var story = Two().Do(new TellEvent("1", new OrderEvent("late")));

        story.Try(new MoveShipment("1", null, ShipmentState.Shipped, All: true)).Refusal.ShouldBe("Order 1 is held for ops_desk: Late (late); release it first with release_hold");

        story.Stock("BER", "A").OnHand.ShouldBe(5);
    }
}
