using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Life.Tests;

/// <summary>Corners that are easily forgotten.</summary>
public sealed class EdgePathTests
{
    [Fact]
    public void Cancel_OnlyLineOfAHeldOrder_NobodyHasToLookAnyMore()
    {
        var story = new Story("review { rule fraud when order.risk is high then hold for fraud_desk within 2 hours because \"Risk\" }", Shop.With(("BER", "A", 3)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2)) with { Risk = "high" })).Order("1").Status.ShouldBe(OrderStatus.Held);

        story.Do(new CancelOrder("1", 1)).Order("1").Status.ShouldBe(OrderStatus.Cancelled);

        story.State.Timers.ShouldBeEmpty();
    }

    [Fact]
    public void Cancel_OneUnitWhereARuleCancels_OnlyThatUnitIsGivenUp()
    {
        var story = new Story("exceptions { rule gone on order_cancelled then cancel because \"Gone\" }", Shop.With(("BER", "A", 3), ("BER", "B", 3)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2), ("B", 1))));

        story.Do(new CancelOrder("1", 1, 1)).Plan("1").ShouldBe("1×A 1×B from BER");

        story.Order("1").Cancelled[1].ShouldBe(1);
        story.Stock("BER", "A").FreeOnHand.ShouldBe(2);
    }

    [Fact]
    public void Cancel_LessThanOneUnit_IsRefused()
    {
        var story = new Story("", Shop.With(("BER", "A", 3)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2))));

        story.Try(new CancelOrder("1", 1, -1)).Refusal.ShouldBe("-1 units cannot be cancelled: a quantity is more than 0");
        story.Try(new CancelOrder("1", 1, 0)).Refusal.ShouldBe("0 units cannot be cancelled: a quantity is more than 0");
    }

    [Fact]
    public void Count_OfAKit_IsRefused()
    {
        var network = Shop.With(("BER", "A", 3)) with { Products = [new Product { Sku = "SET", Kit = [new KitComponent("A", 1)] }] };
        var story = new Story("", network);

        story.Try(new CountStock(new StockPlace("BER", "SET"), 4)).Refusal.ShouldBe("SET is a kit, which is counted by its parts");
    }

    [Fact]
    public void Hold_OfPartsPlannedAtDifferentTimes_EachLapsesAtItsOwnTime()
    {
        var story = new Story("""
            allocation { rule unpaid when order.payment is pending then reserve for 3 hours because "Unpaid" }
            exceptions { rule refused on rejected then reroute without node because "Refused" }
            """, Shop.With(("BER", "A", 1), ("S1", "B", 1), ("S2", "B", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1), ("B", 1)) with { Payment = "pending" })).Plan("1").ShouldBe("1×A from BER; 1×B from S1");
        story.After(TimeSpan.FromHours(2)).Do(new TellEvent("1", new OrderEvent("rejected", "S1"))).Plan("1").ShouldBe("1×A from BER; 1×B from S2");

        story.After(TimeSpan.FromHours(1)).Plan("1").ShouldBe("1×B from S2");
        story.After(TimeSpan.FromHours(2)).Plan("1").ShouldBe("");

        story.State.ReservationsOf("1").ShouldBeEmpty();
        story.State.Timers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("without node", "without node for 1 hour", null)]
    [InlineData("without node for 1 hour", "without node for 2 hours", 2)]
    [InlineData("without node for 2 hours", "without node for 1 hour", 2)]
    public void Reroute_WithoutNodeTwice_TheLongerStands(string first, string second, int? hours)
    {
        var story = new Story($"exceptions {{ rule few on short_pick then reroute {first} because \"Few\" rule refused on rejected then reroute {second} because \"Refused\" }}", Shop.With(("BER", "A", 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2))));

        story.Do(new TellEvent("1", new OrderEvent("short_pick", "BER", "A", null, 1))).Do(new TellEvent("1", new OrderEvent("rejected", "BER")));

        story.Order("1").LeftOut.Single().Until.ShouldBe(hours is { } many ? Shop.Opening.AddHours(many) : null);
    }

    [Fact]
    public void Reroute_WithoutNodeForAWhile_IsForgottenWhenTheNextIsLeftOut()
    {
        var story = new Story("exceptions { rule refused on rejected then reroute without node for 1 hour because \"Refused\" }", Shop.With(("BER", "A", 2), ("S1", "A", 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2)))).Do(new TellEvent("1", new OrderEvent("rejected")));

        story.After(TimeSpan.FromHours(1)).Do(new TellEvent("1", new OrderEvent("rejected")));

        story.Order("1").LeftOut.Single().Node.ShouldBe("S1");
    }

    [Fact]
    public void Capacity_OfDaysThatAreOver_IsForgottenAndLateShipmentsGiveNothingBack()
    {
        var network = Shop.With(("BER", "A", 9));
        network = network with { Nodes = network.Nodes.SetItem(0, network.Nodes[0] with { Capacity = new Capacity("orders", 5, 0, true) }) };
        var story = new Story("", network);
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).State.Capacity.ShouldHaveSingleItem();

        story.After(TimeSpan.FromDays(2)).State.Capacity.ShouldBeEmpty();
        story.Do(new CancelOrder("1")).Order("1").Status.ShouldBe(OrderStatus.Cancelled);
    }

    [Fact]
    public void ShortPick_OfAKit_TakesItsPartsOffTheirShelves()
    {
        var network = Shop.With(("BER", "A", 2), ("BER", "B", 4)) with { Products = [new Product { Sku = "SET", Kit = [new KitComponent("A", 1), new KitComponent("B", 2)] }] };
        var story = new Story("exceptions { rule fewer on short_pick then reduce stock by event.quantity, cancel because \"Gone\" }", network);
        story.Do(new PlaceOrder(Shop.Order("1", ("SET", 1))));

        story.Do(new TellEvent("1", new OrderEvent("short_pick", "BER", "SET", null, 1)));

        story.Stock("BER", "A").OnHand.ShouldBe(1);
        story.Stock("BER", "B").OnHand.ShouldBe(2);
    }

    [Fact]
    public void Promise_WithoutHold_LeavesTheCartsHoldAlone()
    {
        var story = new Story("allocation { rule cart when order.stage is cart then reserve for 30 minutes because \"Cart\" }", Shop.With(("BER", "A", 2)));
        var cart = new PromiseRequest { Order = Shop.Order("c1", ("A", 1)) with { Stage = "cart" }, Holds = true };
        story.Do(new HoldCart(cart)).Do(new HoldCart(cart with { Holds = false }));

        story.Order("c1").Status.ShouldBe(OrderStatus.Promised);
        story.Stock("BER", "A").FreeOnHand.ShouldBe(1);
    }

    [Fact]
    public void UpgradeService_WithoutReroute_PlansWhatItTookBack()
    {
        var story = new Story("exceptions { rule late on late then upgrade service up to 6 EUR because \"Keep the promise\" }", Shop.With(("BER", "A", 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new TellEvent("1", new OrderEvent("late")));

        story.Plan("1").ShouldBe("1×A from BER");
        story.Order("1").HasOpen.ShouldBeFalse();
    }

    [Fact]
    public void Count_OfAShipmentThatHoldsShelfAndBackorder_LeavesNoMoreReservedThanThereIs()
    {
        var story = new Story("promise { rule later then backorder up to 9 because \"Comes\" } exceptions { rule fewer on short_pick then backorder because \"Fewer\" }", Shop.With(("BER", "A", 0)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 5)))).Do(new ReceiveStock(new StockPlace("BER", "A"), 3));
        story.Stock("BER", "A").Reserved(StockSource.OnHand).ShouldBe(3);

        story.Do(new CountStock(new StockPlace("BER", "A"), 1));

        story.Stock("BER", "A").Reserved(StockSource.OnHand).ShouldBe(1);
        story.Stock("BER", "A").Reserved(StockSource.Backorder).ShouldBe(2);
    }
}
