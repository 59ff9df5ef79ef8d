using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Orders;

namespace DomRules.Life.Tests;

/// <summary>Stock that gets free is for those who wait, by <c>serve orders by</c>, whatever freed it.</summary>
public sealed class FreedStockTests
{
    private const string Blocks = """
        promise { rule later when order.gift then backorder up to 9 within 14 days because "Comes again" }
        allocation {
          rule unpaid when order.payment is pending then reserve for 3 hours because "Unpaid"
          rule cart when order.stage is cart then reserve for 30 minutes because "Cart hold"
          serve orders by { highest order.priority earliest order.placed_at }
        }
        exceptions {
          rule refused on rejected then reroute without node because "No"
          rule late on late then hold for ops_desk because "Late"
          rule no_plan on no_plan then backorder because "No site can ship"
        }
        """;

    [Theory]
    [InlineData("cancel", "3×A from BER")]
    [InlineData("cancel a unit", "")]
    [InlineData("edit to less", "2×A from BER")]
    [InlineData("reject", "3×A from BER")]
    [InlineData("lapse", "3×A from BER")]
    public void Freed_WhoWaitsLongest_IsServedAsFarAsItGoes(string how, string urgent)
    {
        var story = Full(how == "lapse" ? "pending" : "paid");
        story.Do(new PlaceOrder(Shop.Order("2", ("A", 1)))).Do(new PlaceOrder(Shop.Order("3", ("A", how == "edit to less" ? 2 : 3)) with { Priority = 9 }));
        (story.Order("2").Status, story.Order("3").Status).ShouldBe((OrderStatus.Waiting, OrderStatus.Waiting));

        Free(story, how);

        story.Plan("3").ShouldBe(urgent);
        story.Plan("2").ShouldBe(how == "cancel a unit" ? "1×A from BER" : "");
        story.Order("1").Shipments.Where(s => s.IsPending).Sum(s => s.Lines.Sum(l => l.Quantity)).ShouldBe(how switch { "cancel a unit" => 2, "edit to less" => 1, _ => 0 });
    }

    [Theory]
    [InlineData("cancel", 3)]
    [InlineData("cancel a unit", 1)]
    [InlineData("edit to less", 2)]
    [InlineData("reject", 3)]
    [InlineData("lapse", 3)]
    public void Freed_WhoHoldsItOnBackorder_HoldsItOnHand(string how, decimal onHand)
    {
        var story = Full(how == "lapse" ? "pending" : "paid");
        story.Do(new PlaceOrder(Shop.Order("2", ("A", 4)) with { Gift = true })).Stock("BER", "A").Reserved(StockSource.Backorder).ShouldBe(4);

        Free(story, how);

        story.State.ReservationsOf("2").Where(r => r.Key.Source == StockSource.OnHand).Sum(r => r.Quantity).ShouldBe(onHand);
        story.Stock("BER", "A").FreeOnHand.ShouldBe(0);
    }

    [Fact]
    public void Freed_ByACartThatLapses_IsForWhoWaits()
    {
        var story = new Story(Blocks, Shop.With(("BER", "A", 2)));
        story.Do(new HoldCart(new PromiseRequest { Order = Shop.Order("c", ("A", 2)) with { Stage = "cart" }, Holds = true }));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new HoldCart(new PromiseRequest { Order = Shop.Order("d", ("A", 1)) with { Stage = "cart" }, Holds = true }));

        story.After(TimeSpan.FromHours(1)).Plan("1").ShouldBe("1×A from BER");

        story.State.Orders.ShouldNotContainKey("c");
    }

    [Fact]
    public void Freed_WhileHeld_IsNotForTheHeldOrder()
    {
        var story = Full("paid");
        story.Do(new PlaceOrder(Shop.Order("2", ("A", 1)))).Do(new TellEvent("2", new OrderEvent("late"))).Do(new PlaceOrder(Shop.Order("3", ("A", 1))));

        story.Do(new CancelOrder("1", 1, 1));

        (story.Plan("2"), story.Plan("3")).ShouldBe(("", "1×A from BER"));
    }

    [Fact]
    public void Freed_OfOneLine_IsForTheOtherLineOfTheSameOrder()
    {
        var story = new Story(Blocks + " split { rule part then ship part because \"Part\" }", Shop.With(("BER", "A", 3)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 3), ("A", 1)))).Plan("1").ShouldBe("3×A from BER");

        story.Do(new CancelOrder("1", 1, 2)).Plan("1").ShouldBe("1×A from BER; 1×A from BER");
    }

    [Fact]
    public void Freed_ByABrokenShipment_DoesNotGoBackToItsOrder()
    {
        var story = new Story(Blocks.Replace("reroute without node", "backorder", StringComparison.Ordinal), Shop.With(("BER", "A", 3)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 3))));

        story.Do(new TellEvent("1", new OrderEvent("rejected"))).Plan("1").ShouldBe("");

        story.Last.ShouldHaveSingleItem().Kind.ShouldBe("event");
    }

    /// <summary>Three A in Berlin, all of them order 1's.</summary>
    private static Story Full(string payment)
    {
        var story = new Story(Blocks, Shop.With(("BER", "A", 3)));
        return story.Do(new PlaceOrder(Shop.Order("1", ("A", 3)) with { Payment = payment }));
    }

    private static void Free(Story story, string how)
    {
        switch (how)
        {
            case "cancel": story.Do(new CancelOrder("1")); break;
            case "cancel a unit": story.Do(new CancelOrder("1", 1, 1)); break;
            case "edit to less": story.Do(new EditOrder(Shop.Order("1", ("A", 1)) with { Payment = "paid" })); break;
            case "reject": story.Do(new TellEvent("1", new OrderEvent("rejected"))); break;
            default: story.After(TimeSpan.FromHours(4)); break;
        }
    }
}
