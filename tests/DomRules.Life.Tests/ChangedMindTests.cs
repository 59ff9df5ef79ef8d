using System.Collections.Immutable;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Orders;

namespace DomRules.Life.Tests;

/// <summary>What edits, cancels and people's decisions touch, part by part, and what they leave alone.</summary>
public sealed class ChangedMindTests
{
    private const string Risky = "review { rule fraud when order.risk is high then hold for fraud_desk within 2 hours because \"Risk\" } exceptions { rule overdue on hold_overdue then notify ops_desk because \"Nobody looked\" }";
    private static readonly Destination Munich = new("DE", "BY", null, null, null, false);

    [Fact]
    public void Edit_Less_TakesFromWhatNoSiteWasToldOf()
    {
        var story = InThree();

        story.Do(new MoveShipment("1", 1, ShipmentState.Released)).Do(new EditOrder(Shop.Order("1", ("A", 4)))).Order("1").Shipments.Single(s => s.Node == "BER").Lines.Single().Quantity.ShouldBe(3);
    }

    [Fact]
    public void Edit_LessThanAllThatNoSiteWasToldOf_TakesFromSitesToo()
    {
        var story = InThree();
        story.Do(new MoveShipment("1", 1, ShipmentState.Released)).Do(new EditOrder(Shop.Order("1", ("A", 2)))).Plan("1").ShouldBe("2×A from BER");
    }

    [Fact]
    public void Edit_Less_TouchesTheLargestPartFirst()
    {
        InThree().Do(new EditOrder(Shop.Order("1", ("A", 3)))).Plan("1").ShouldBe("2×A from S1; 1×A from S2");
    }

    [Fact]
    public void Edit_More_TriesTheNodesThatShipAlready()
    {
        var story = new Story("", Shop.With(("S2", "A", 1), ("BER", "B", 5), ("S2", "B", 5)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new PlaceOrder(Shop.Order("2", ("B", 1)))).Plan("2").ShouldBe("1×B from BER");

        story.Do(new EditOrder(Shop.Order("1", ("A", 1), ("B", 1)))).Plan("1").ShouldBe("1×A from S2; 1×B from S2");
    }

    [Fact]
    public void Edit_OfAHeldOrder_IsHeldNoMoreForWhatItWas()
    {
        var story = new Story(Risky, Shop.With(("BER", "A", 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)) with { Risk = "high" })).Order("1").Status.ShouldBe(OrderStatus.Held);

        story.Do(new EditOrder(Shop.Order("1", ("A", 2)) with { Risk = "low" })).Plan("1").ShouldBe("2×A from BER");

        story.Order("1").Status.ShouldBe(OrderStatus.Reserved);
        story.State.Timers.ShouldBeEmpty();
    }

    [Fact]
    public void Edit_DestinationOrService_PlansAllThatHasNotLeftAnew()
    {
        var story = new Story("", Shop.With(("BER", "A", 9)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new EditOrder(Shop.Order("1", ("A", 1)) with { Destination = Munich }));
        story.Order("1").Shipments.Select(s => s.State).ShouldBe([ShipmentState.Broken, ShipmentState.Reserved]);

        story.Do(new EditOrder(Shop.Order("1", ("A", 1)) with { Destination = Munich, Service = "express" })).Order("1").Shipments.Length.ShouldBe(3);
    }

    [Fact]
    public void Edit_DestinationWhenAPartHasLeft_IsRefused()
    {
        var story = new Story("", Shop.With(("BER", "A", 1), ("S1", "B", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1), ("B", 1)))).Do(new MoveShipment("1", 1, ShipmentState.Shipped));

        story.Try(new EditOrder(Shop.Order("1", ("A", 1), ("B", 1)) with { Destination = Munich })).Refusal.ShouldBe("Part of order 1 has left; its destination cannot be changed");
    }

    [Fact]
    public void Cancel_AHeldOrder_NobodyHasToLook()
    {
        var story = new Story(Risky, Shop.With(("BER", "A", 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)) with { Risk = "high" })).Do(new CancelOrder("1")).Order("1").Status.ShouldBe(OrderStatus.Cancelled);

        story.After(TimeSpan.FromHours(3)).Last.ShouldBeEmpty();
    }

    [Fact]
    public void Release_OfAHold_NobodyIsToldThatItIsOverdue()
    {
        var story = new Story(Risky, Shop.With(("BER", "A", 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)) with { Risk = "high" })).Do(new ReleaseHold("1", "ana", "Known", [])).Plan("1").ShouldBe("1×A from BER");

        story.State.Timers.ShouldBeEmpty();
        story.After(TimeSpan.FromHours(3)).Last.ShouldBeEmpty();
    }

    [Fact]
    public void Release_OfAHoldThatCameLater_LeavesWhatIsConfirmedAsItIs()
    {
        var story = new Story("exceptions { otherwise then hold for ops_desk because \"?\" }", Shop.With(("BER", "A", 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new TellEvent("1", new OrderEvent("address_invalid"))).Do(new ReleaseHold("1", "ana", "It is right", []));

        story.Order("1").Shipments.Single().State.ShouldBe(ShipmentState.Reserved);
        story.Order("1").Status.ShouldBe(OrderStatus.Reserved);
    }

    [Fact]
    public void Reroute_OfAHeldOrder_IsRefused()
    {
        var story = new Story(Risky, Shop.With(("BER", "A", 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)) with { Risk = "high" }));

        story.Try(new RouteAgain("1", "ana", "Now")).Refusal.ShouldNotBeNull().ShouldStartWith("Order 1 is held");
    }

    [Fact]
    public void Override_OfAnOrderThatASiteWorksOn_LeavesThatPartAlone()
    {
        var story = new Story("", Shop.With(("BER", "A", 1), ("S1", "B", 1), ("S2", "A", 1), ("S2", "B", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1), ("B", 1)))).Plan("1").ShouldBe("1×A 1×B from S2");
        story.Do(new MoveShipment("1", 1, ShipmentState.Released));

        story.Try(Override("1", "ana", "Nearer", 1, "BER")).Refusal.ShouldNotBeNull();
        story.Plan("1").ShouldBe("1×A 1×B from S2");
    }

    [Theory]
    [InlineData("", "Nearer")]
    [InlineData("ana", " ")]
    public void Override_WithoutNameOrReason_IsRefused(string by, string because)
    {
        var story = new Story("", Shop.With(("BER", "A", 1), ("S1", "A", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1))));

        story.Try(Override("1", by, because, 1, "S1")).Refusal.ShouldBe("A person's decision needs a name and a reason");
    }

    [Fact]
    public void Override_OfAnOrderThatAnEventHeld_LetsItGoOn()
    {
        var story = new Story("exceptions { otherwise then hold for ops_desk within 2 hours because \"?\" }", Shop.With(("BER", "A", 1), ("S1", "A", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new TellEvent("1", new OrderEvent("rejected"))).Order("1").Status.ShouldBe(OrderStatus.Held);

        story.Do(Override("1", "ana", "Mitte has it", 1, "S1")).Plan("1").ShouldBe("1×A from S1");

        story.Order("1").Status.ShouldBe(OrderStatus.Reserved);
        story.State.Timers.ShouldBeEmpty();
    }

    private static OverridePlan Override(string order, string by, string because, int line, string node) =>
        new(order, by, because, ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty.Add(line, [node]));

    /// <summary>An order of six in parts of three, two and one.</summary>
    private static Story InThree()
    {
        var story = new Story("", Shop.With(("BER", "A", 3), ("S1", "A", 2), ("S2", "A", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 6)))).Plan("1").ShouldBe("3×A from BER; 2×A from S1; 1×A from S2");
        return story;
    }
}
