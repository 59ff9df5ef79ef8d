using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Model.Orders;

namespace DomRules.Life.Tests;

/// <summary>What an event touches and what it leaves alone, and for how long.</summary>
public sealed class BrokenPlanTests
{
    private const string CoolDown = "exceptions { rule short on short_pick then reroute without node for 2 days because \"Empty\" }";
    private const string Refused = "exceptions { rule refused on rejected then reroute without node because \"Refused\" }";
    private const string Waits = "exceptions { rule none on no_plan then backorder, recheck every 4 hours, cancel after 7 days because \"None\" rule come on stock_arrived then reroute because \"Came\" otherwise then hold for ops_desk because \"?\" }";

    [Fact]
    public void ShortPick_OfASku_LeavesTheOthersOfTheShipmentAlone()
    {
        var story = new Story(CoolDown, Shop.With(("BER", "A", 2), ("BER", "B", 1), ("S1", "B", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2), ("B", 1)))).Plan("1").ShouldBe("2×A 1×B from BER");

        story.Do(new TellEvent("1", new OrderEvent("short_pick", "BER", "B", null, null))).Plan("1").ShouldBe("2×A from BER; 1×B from S1");
    }

    [Fact]
    public void ShortPick_OfALine_LeavesTheSameSkuOnOtherLinesAlone()
    {
        var story = new Story(CoolDown, Shop.With(("BER", "A", 3), ("S1", "A", 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1), ("A", 2))));

        story.Do(new TellEvent("1", new OrderEvent("short_pick", "BER", "A", 2, null)));

        story.Order("1").Shipments.Single(s => s is { Node: "BER" }).Lines.Single().ShouldBe(new LifeLine(1, "A", 1));
        story.Order("1").Shipments.Single(s => s is { Node: "S1" }).Lines.Single().ShouldBe(new LifeLine(2, "A", 2));
    }

    [Fact]
    public void Late_NobodyRoutesAgain_LeavesThePlanAlone()
    {
        var story = new Story("exceptions { rule late on late then notify ops_desk because \"Late\" }", Shop.With(("BER", "A", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new TellEvent("1", new OrderEvent("late")));

        story.Order("1").Status.ShouldBe(OrderStatus.Reserved);
        story.Order("1").Shipments.Single().Number.ShouldBe(1);
        story.LastEvents.OfType<Notified>().Single().Queue.ShouldBe("ops_desk");
    }

    [Fact]
    public void WithoutNode_ForATime_IsOverWhenTheTimeIs()
    {
        var story = new Story(CoolDown, Shop.With(("BER", "A", 5), ("S1", "A", 5)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new TellEvent("1", new OrderEvent("short_pick"))).Plan("1").ShouldBe("1×A from S1");

        story.After(TimeSpan.FromDays(2).Subtract(TimeSpan.FromMinutes(1))).Do(new TellEvent("1", new OrderEvent("short_pick", "S1"))).Order("1").HasOpen.ShouldBeTrue("both are left out");
        story.After(TimeSpan.FromMinutes(1)).Do(new ReleaseHold("1", "ana", "Look again", [])).Plan("1").ShouldBe("1×A from BER");
    }

    [Fact]
    public void WithoutNode_IsForTheSkuAlone()
    {
        var story = new Story(CoolDown, Shop.With(("BER", "A", 5), ("S1", "A", 5), ("BER", "B", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new TellEvent("1", new OrderEvent("short_pick")));

        story.Do(new EditOrder(Shop.Order("1", ("A", 1), ("B", 1)))).Plan("1").ShouldBe("1×A from S1; 1×B from BER");
    }

    [Fact]
    public void SuspendNode_ForATime_LeavesTheNodeOutForAllOrdersUntilThen()
    {
        var story = new Story("exceptions { rule refused on rejected then suspend node for 3 hours, reroute because \"Busy\" }", Shop.With(("BER", "A", 5), ("S1", "A", 5)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new TellEvent("1", new OrderEvent("rejected"))).Plan("1").ShouldBe("1×A from S1");

        story.Do(new PlaceOrder(Shop.Order("2", ("A", 1)))).Plan("2").ShouldBe("1×A from S1");
        story.After(TimeSpan.FromHours(3)).Do(new PlaceOrder(Shop.Order("3", ("A", 1)))).Plan("3").ShouldBe("1×A from BER");
    }

    [Fact]
    public void Cancel_OfWhatBroke_LeavesTheOtherShipmentsAlone()
    {
        var story = new Story("exceptions { rule short on short_pick then cancel because \"Gone\" }", Shop.With(("BER", "A", 1), ("S1", "B", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1), ("B", 1))));

        story.Do(new TellEvent("1", new OrderEvent("short_pick", "BER"))).Plan("1").ShouldBe("1×B from S1");

        story.Order("1").Cancelled.ShouldBe([new(1, 1)]);
        story.LastEvents.OfType<UnitsCancelled>().Single().Cause.ShouldBe("short_pick");
    }

    [Theory]
    [InlineData("exceptions { rule none on no_plan then cancel because \"None\" }", "no_plan")]
    [InlineData("review { rule risky when order.risk is high then cancel because \"Risk\" }", CancelCause.Policy)]
    public void Cancelled_ByARule_SaysWhetherItWasForWantOfStock(string blocks, string cause)
    {
        var story = new Story(blocks, Shop.With(("BER", "A", 0)));

        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)) with { Risk = "high" })).Order("1").Status.ShouldBe(OrderStatus.Cancelled);

        story.LastEvents.OfType<UnitsCancelled>().Single().Cause.ShouldBe(cause);
    }

    [Fact]
    public void Damaged_SetAside_IsThereAndNotForSale()
    {
        var story = new Story("exceptions { rule broken on damaged then set aside event.quantity, reroute because \"Broken\" }", Shop.With(("BER", "A", 2), ("S1", "A", 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2)))).Do(new TellEvent("1", new OrderEvent("damaged", "BER", "A", null, 1)));

        (story.Stock("BER", "A").OnHand, story.Stock("BER", "A").SetAside).ShouldBe((1m, 1m));
        story.Plan("1").ShouldBe("1×A from BER; 1×A from S1");
    }

    [Fact]
    public void Held_WhileItWaits_IsNeitherLookedAtAgainNorServed()
    {
        var story = new Story(Waits, Shop.With(("BER", "A", 0)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new TellEvent("1", new OrderEvent("address_invalid"))).Order("1").Status.ShouldBe(OrderStatus.Held);

        story.Do(new ReceiveStock(new StockPlace("BER", "A"), 1)).After(TimeSpan.FromHours(9));

        story.Order("1").Attempts.ShouldBe(1, "a person looks first");
        story.Do(new ReleaseHold("1", "ana", "Address is right now", [])).Plan("1").ShouldBe("1×A from BER");
    }

    [Fact]
    public void Held_ByTheSameRuleTwice_IsHeldOnce()
    {
        var story = new Story("exceptions { otherwise then hold for ops_desk within 2 hours because \"?\" }", Shop.With(("BER", "A", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new TellEvent("1", new OrderEvent("late"))).Do(new TellEvent("1", new OrderEvent("address_invalid")));

        story.Order("1").Holds.Length.ShouldBe(1);
        story.State.Timers.Count.ShouldBe(1);
    }

    [Fact]
    public void Count_LessThanIsHeld_CartsLoseBeforeOrders()
    {
        var story = new Story("allocation { rule cart when order.stage is cart then reserve for 30 minutes because \"Cart\" }", Shop.With(("BER", "A", 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new HoldCart(new PromiseRequest { Order = Shop.Order("c", ("A", 1)) with { Stage = "cart" }, Holds = true }));

        story.Do(new CountStock(new StockPlace("BER", "A"), 1));

        story.Plan("1").ShouldBe("1×A from BER");
        story.State.ReservationsOf("c").ShouldBeEmpty();
    }

    [Fact]
    public void Count_MoreThanWasThought_ServesThoseOnBackorderAndThenThoseWithoutPlan()
    {
        var story = new Story("promise { rule later when order.channel is web then backorder up to 9 because \"Comes\" } exceptions { rule none on no_plan then backorder because \"None\" }", Shop.With(("BER", "A", 0)));
        story.Do(new PlaceOrder(Shop.Order("plain", ("A", 1)) with { Channel = "store" })).Do(new PlaceOrder(Shop.Order("web", ("A", 1)) with { Channel = "web" }));

        story.Do(new CountStock(new StockPlace("BER", "A"), 1)).State.ReservationsOf("web").Single().Key.Source.ShouldBe(StockSource.OnHand);
        story.Order("plain").Status.ShouldBe(OrderStatus.Waiting);

        story.Do(new CountStock(new StockPlace("BER", "A"), 2)).Plan("plain").ShouldBe("1×A from BER");
    }

    [Fact]
    public void Rejected_APartOfADearOrder_IsRoutedAgainByTheWholeOrdersValue()
    {
        var story = new Story("sourcing { forbid rule cheap when order.value < 50 EUR and node.kind is store because \"Stores ship dear orders only\" } " + Refused, Shop.With(("BER", "A", 3), ("S1", "A", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 3)))).Plan("1").ShouldBe("3×A from BER");

        story.Do(new TellEvent("1", new OrderEvent("rejected", "BER", "A", null, 1))).Plan("1").ShouldBe("2×A from BER; 1×A from S1");
    }

    [Fact]
    public void Fault_InOneActionOfARule_NoneIsCarriedOutAndAPersonLooks()
    {
        var story = new Story("exceptions { rule refused on rejected then set stock to 0, reduce stock, reroute because \"Refused\" }", Shop.With(("BER", "A", 5)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new TellEvent("1", new OrderEvent("rejected"))).Order("1").Status.ShouldBe(OrderStatus.Held, "nobody said how many");

        story.Stock("BER", "A").OnHand.ShouldBe(5);
        story.Order("1").Attempts.ShouldBe(1);
    }
}
