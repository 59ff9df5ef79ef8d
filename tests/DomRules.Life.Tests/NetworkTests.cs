using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Networks;

namespace DomRules.Life.Tests;

/// <summary>What the network says at the beginning holds in all of an order's life: capacity, withheld stock, kits.</summary>
public sealed class NetworkTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("orders", "1×A from BER")]
    [InlineData("units", "1×A from S1")]
    public void Capacity_InItsUnit_IsTakenAndGivenBackInIt(string unit, string second)
    {
        var story = new Story("", Bounded(new Capacity(unit, 3, 0, true)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 3)))).Plan("1").ShouldBe("3×A from BER");

        story.Do(new PlaceOrder(Shop.Order("2", ("A", 1)))).Plan("2").ShouldBe(second);
        story.Do(new EditOrder(Shop.Order("1", ("A", 2)))).Do(new PlaceOrder(Shop.Order("3", ("A", 1)))).Plan("3").ShouldBe("1×A from BER");
    }

    [Fact]
    public void Capacity_UsedAtTheBeginning_IsUsed()
    {
        var used = new Story("", Bounded(new Capacity("orders", 1, 1, true)));
        var listed = new Story("", Bounded(new Capacity("orders", 1, 0, true)) with { CapacityUse = [new CapacityUse("BER", Today, 1)] });

        used.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Plan("1").ShouldBe("1×A from S1");
        listed.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Plan("1").ShouldBe("1×A from S1");
    }

    [Fact]
    public void Capacity_UsedAtTheBeginning_IsUsedBesideWhatOrdersTake()
    {
        var story = new Story("", Bounded(new Capacity("orders", 2, 1, true)));

        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Plan("1").ShouldBe("1×A from BER");
        story.Do(new PlaceOrder(Shop.Order("2", ("A", 1)))).Plan("2").ShouldBe("1×A from S1");
        story.State.Capacity[Today]["BER"].ShouldBe(2);
    }

    [Fact]
    public void Stock_WithheldByTheNetwork_IsNeverPlanned()
    {
        StockRow row = new() { Node = "BER", Sku = "A", OnHand = 3 };
        foreach (var withheld in (StockRow[])[row with { Safety = 3 }, row with { Reserved = 3 }, row with { Sellable = false }])
        {
            new Story("", Shop.Network with { Stock = [withheld] }).Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Plan("1").ShouldBe("", withheld.ToString());
        }
    }

    [Fact]
    public void Receive_OfAKitsLastPart_PlansTheKitThatWaitsForIt()
    {
        var network = Shop.With(("BER", "A", 1), ("BER", "B", 1)) with { Products = [new Product { Sku = "SET", Kit = [new KitComponent("A", 1), new KitComponent("B", 2)] }] };
        var story = new Story("exceptions { rule none on no_plan then backorder because \"None\" }", network);
        story.Do(new PlaceOrder(Shop.Order("1", ("SET", 1)))).Order("1").Status.ShouldBe(OrderStatus.Waiting);

        story.Do(new ReceiveStock(new StockPlace("BER", "B"), 1)).Plan("1").ShouldBe("1×SET from BER");
    }

    [Fact]
    public void Hold_KeepingStock_NobodyElseGetsItMeanwhile()
    {
        string Review(string keeping) => $"review {{ rule risky when order.risk is high then hold for fraud_desk{keeping} because \"Risk\" }} exceptions {{ rule none on no_plan then backorder because \"None\" }}";
        foreach (var (keeping, plan) in ((string, string)[])[(" keeping stock", ""), ("", "1×A from BER")])
        {
            var story = new Story(Review(keeping), Shop.With(("BER", "A", 1)));
            story.Do(new PlaceOrder(Shop.Order("risky", ("A", 1)) with { Risk = "high" })).Order("risky").Status.ShouldBe(OrderStatus.Held);

            story.Do(new PlaceOrder(Shop.Order("other", ("A", 1)))).Plan("other").ShouldBe(plan);
        }
    }

    [Fact]
    public void Move_WithoutSayingWhichOfSeveral_IsRefused()
    {
        var story = new Story("", Shop.With(("BER", "A", 1), ("S1", "B", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1), ("B", 1))));

        story.Try(new MoveShipment("1", null, ShipmentState.Shipped)).Refusal.ShouldBe("Order 1 has several shipments that can become shipped: say which of 1, 2, or all");
        story.Do(new MoveShipment("1", null, ShipmentState.Shipped, "S1")).Order("1").Shipments.Single(s => s.HasLeft).Node.ShouldBe("S1");
    }

    private static Network Bounded(Capacity capacity)
    {
        var network = Shop.With(("BER", "A", 9), ("S1", "A", 9));
        return network with { Nodes = network.Nodes.SetItem(0, network.Nodes[0] with { Capacity = capacity }) };
    }
}
