using System.Collections.Immutable;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Returns;
using DomRules.Model.Values;

namespace DomRules.Life.Tests;

/// <summary>The ways in which orders go wrong, each from the first command to the last.</summary>
public sealed class MessyPathTests
{
    private const string ShortPick = """
        exceptions {
          rule short_pick on short_pick when event.attempts < 3 then set stock to 0, reroute without node for 2 days because "Shelf was empty at {node.name}"
          rule refused on rejected when event.attempts < 3 then reroute without node because "{node.name} refused"
          rule no_plan on no_plan then backorder, recheck every 4 hours, cancel after 7 days because "No site can ship"
          otherwise then hold for ops_desk within 1 day because "Unplanned: {event.kind}"
        }
        """;

    private const string Fewer = """
        exceptions { rule fewer on short_pick then reduce stock by event.quantity, reroute without node because "{event.quantity or else 0} were not there" }
        """;

    [Fact]
    public void Order_FromPlacingToReturn_GoesThroughItsStates()
    {
        var story = new Story("returns { otherwise then restock at node of origin because \"Back on the shelf\" }", Shop.With(("BER", "A", 5)));

        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2)))).Order("1").Status.ShouldBe(OrderStatus.Reserved);
        story.Stock("BER", "A").FreeOnHand.ShouldBe(3);
        story.Do(new MoveShipment("1", null, ShipmentState.Released)).Order("1").Status.ShouldBe(OrderStatus.Released);
        story.Do(new MoveShipment("1", null, ShipmentState.Shipped)).Order("1").Status.ShouldBe(OrderStatus.Shipped);
        story.Stock("BER", "A").OnHand.ShouldBe(3);
        story.Do(new MoveShipment("1", null, ShipmentState.Delivered)).Order("1").Status.ShouldBe(OrderStatus.Delivered);
        story.Do(new ReturnItems(new ReturnRequest { Id = "R1", OrderId = "1", Items = [new ReturnItem { Line = 1, Quantity = 2, Condition = "unopened", Reason = "unwanted" }] }));
        story.Order("1").Status.ShouldBe(OrderStatus.Returned);
        story.Stock("BER", "A").OnHand.ShouldBe(3, "it is on its way");
        story.Do(new ReceiveReturn("1", "R1")).Stock("BER", "A").OnHand.ShouldBe(5);
    }

    [Fact]
    public void ShortPick_TwoOfThreeThere_OnlyWhatBrokeIsRoutedAgain()
    {
        var story = new Story(Fewer, Shop.With(("BER", "A", 2), ("BER", "B", 1), ("S1", "A", 5), ("S1", "B", 0)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2), ("B", 1)))).Plan("1").ShouldBe("2×A 1×B from BER");

        story.Do(new TellEvent("1", new OrderEvent("short_pick", "BER", "A", null, 1)));

        story.Plan("1").ShouldBe("1×A 1×B from BER; 1×A from S1");
        story.Stock("BER", "A").OnHand.ShouldBe(1);
        story.Stock("BER", "A").FreeOnHand.ShouldBe(0);
    }

    [Fact]
    public void ShortPick_ShelfIsEmpty_WhoElseHeldStockThereIsToldInTheSameStep()
    {
        var story = new Story(ShortPick, Shop.With(("BER", "A", 3), ("S1", "A", 5)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2)))).Do(new PlaceOrder(Shop.Order("2", ("A", 1))));

        story.Do(new TellEvent("1", new OrderEvent("short_pick", "BER", "A", null, 1)));

        story.Plan("1").ShouldBe("1×A from S1; 1×A from S1");
        story.Plan("2").ShouldBe("1×A from S1");
        story.Stock("BER", "A").OnHand.ShouldBe(0);
        story.Last.Count(d => d.Event is { Kind: "short_pick" }).ShouldBe(3);
    }

    [Fact]
    public void Rejected_ThirdTime_APersonLooks()
    {
        var story = new Story(ShortPick, Shop.With(("BER", "A", 5), ("S1", "A", 5), ("S2", "A", 5)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Plan("1").ShouldBe("1×A from BER");

        story.Do(new TellEvent("1", new OrderEvent("rejected"))).Plan("1").ShouldBe("1×A from S1");
        story.Last[1].Candidates.Single(c => c.Node == "BER").By.ShouldBe([new VetoRecord("requested_without", "Berlin DC is left out: Berlin DC refused", null)]);
        story.Last[1].Previous.ShouldBe(story.Last[0].Decision);
        story.Do(new TellEvent("1", new OrderEvent("rejected"))).Plan("1").ShouldBe("1×A from S2");
        story.Do(new TellEvent("1", new OrderEvent("rejected"))).Order("1").Status.ShouldBe(OrderStatus.Held);

        story.Order("1").Holds.Single().Queue.ShouldBe("ops_desk");
        story.State.ReservationsOf("1").ShouldBeEmpty();
    }

    [Fact]
    public void StockArrives_TenBackordersAndSixUnits_SixAreServedByPriority()
    {
        var story = new Story("""
            promise { rule later then backorder up to 20 within 14 days because "Comes again" }
            allocation { serve orders by { highest order.priority earliest order.placed_at } }
            """, Shop.With(("BER", "A", 0)));
        for (var i = 0; i < 10; i++)
        {
            story.Do(new PlaceOrder(Shop.Order($"o{i}", ("A", 1)) with { Priority = i }));
        }

        story.Stock("BER", "A").Reserved(StockSource.Backorder).ShouldBe(10);
        story.Do(new ReceiveStock(new StockPlace("BER", "A"), 6));

        story.Stock("BER", "A").Reservations.Keys.Where(k => k.Source == StockSource.OnHand).Select(k => k.Order).ShouldBe(["o4", "o5", "o6", "o7", "o8", "o9"]);
        story.Stock("BER", "A").Reserved(StockSource.Backorder).ShouldBe(4);
        story.Try(new MoveShipment("o0", null, ShipmentState.Shipped)).Refusal.ShouldNotBeNull().ShouldContain("has not arrived");
    }

    [Fact]
    public void StockArrives_TenWaitWithoutPlan_SixAreRoutedByPriority()
    {
        var story = new Story(ShortPick + "allocation { serve orders by { highest order.priority } }", Shop.With(("BER", "A", 0)));
        for (var i = 0; i < 10; i++)
        {
            story.Do(new PlaceOrder(Shop.Order($"o{i}", ("A", 1)) with { Priority = i })).Order($"o{i}").Status.ShouldBe(OrderStatus.Waiting);
        }

        story.Do(new ReceiveStock(new StockPlace("BER", "A"), 6));

        story.State.Orders.Values.Where(o => o.Status == OrderStatus.Reserved).Select(o => o.Order.Id).Order().ShouldBe(["o4", "o5", "o6", "o7", "o8", "o9"]);
        story.State.Orders.Values.Count(o => o.Status == OrderStatus.Waiting).ShouldBe(4);
        story.State.Timers.Select(t => t.Order).Distinct().Count().ShouldBe(4, "who is served looks no more");
    }

    [Fact]
    public void NoPlan_NothingComes_LooksEveryFourHoursAndGivesUpAfterAWeek()
    {
        var story = new Story(ShortPick, Shop.With(("BER", "A", 0)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1))));

        story.After(TimeSpan.FromHours(12)).Order("1").Attempts.ShouldBe(4);
        story.After(TimeSpan.FromDays(8)).Order("1").Status.ShouldBe(OrderStatus.Cancelled);

        story.State.Timers.ShouldBeEmpty();
        story.Order("1").Attempts.ShouldBe(1 + (7 * 6) - 1, "the last look and the end fall on one moment, and the end comes first");
    }

    [Fact]
    public void Edit_AfterRouting_LessKeepsWhatItHoldsAndMoreTriesItsOwnShipmentsFirst()
    {
        var story = new Story("", Shop.With(("BER", "A", 3), ("S1", "A", 9), ("S1", "B", 9), ("BER", "B", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2)))).Plan("1").ShouldBe("2×A from BER");

        story.Do(new EditOrder(Shop.Order("1", ("A", 1)))).Plan("1").ShouldBe("1×A from BER");
        story.Stock("BER", "A").FreeOnHand.ShouldBe(2);
        story.Do(new EditOrder(Shop.Order("1", ("A", 1), ("B", 1)))).Plan("1").ShouldBe("1×A from BER; 1×B from BER");
        story.Do(new EditOrder(Shop.Order("1", ("A", 6), ("B", 1)))).Order("1").HasOpen.ShouldBeFalse();
        story.Decisions.Count.ShouldBe(3, "less needs no decision");
    }

    [Fact]
    public void Edit_WhatHasLeft_StaysAsItIs()
    {
        var story = new Story("", Shop.With(("BER", "A", 3)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2)))).Do(new MoveShipment("1", 1, ShipmentState.Shipped));

        story.Try(new EditOrder(Shop.Order("1", ("A", 1)))).Refusal.ShouldBe("2 A of line 1 has left already; that part cannot be changed, only returned");
        story.Do(new EditOrder(Shop.Order("1", ("A", 3)))).Plan("1").ShouldBe("2×A from BER; 1×A from BER");
    }

    [Fact]
    public void Cancel_BeforeCapture_GivesBackEverything()
    {
        var story = new Story("", Shop.With(("BER", "A", 3)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2)) with { Payment = "authorized" })).Do(new MoveShipment("1", 1, ShipmentState.Released));

        story.Do(new CancelOrder("1")).Order("1").Status.ShouldBe(OrderStatus.Cancelled);

        story.Stock("BER", "A").FreeOnHand.ShouldBe(3);
        story.Try(new CancelOrder("1")).Refusal.ShouldBe("All of that is cancelled already");
    }

    [Fact]
    public void PartialRefund_AfterOneParcelLeft_TheOtherIsCancelledAndTheFirstReturned()
    {
        var story = new Story("returns { otherwise then restock at node of origin because \"Back\" }", Shop.With(("BER", "A", 1), ("S1", "B", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1), ("B", 1))));
        var first = story.Order("1").Shipments.Single(s => s.Node == "BER");
        story.Do(new MoveShipment("1", first.Number, ShipmentState.Shipped));

        story.Do(new CancelOrder("1", 2)).Plan("1").ShouldBe("1×A from BER");
        story.Try(new CancelOrder("1", 1)).Refusal.ShouldBe("All of that has left already; it can come back as a return");
        story.Do(new MoveShipment("1", first.Number, ShipmentState.Delivered))
            .Do(new ReturnItems(new ReturnRequest { Id = "R", OrderId = "1", Items = [new ReturnItem { Line = 1, Quantity = 1, Condition = "opened", Reason = "other" }] }));

        story.Order("1").Status.ShouldBe(OrderStatus.Returned);
        story.Stock("S1", "B").FreeOnHand.ShouldBe(1);
    }

    [Fact]
    public void Return_ThatChangesStock_ServesWhoWaits()
    {
        var story = new Story(ShortPick + "returns { otherwise then restock at node of origin because \"Back\" }", Shop.With(("BER", "A", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new MoveShipment("1", 1, ShipmentState.Shipped)).Do(new MoveShipment("1", 1, ShipmentState.Delivered));
        story.Do(new PlaceOrder(Shop.Order("2", ("A", 1)))).Order("2").Status.ShouldBe(OrderStatus.Waiting);

        story.Do(new ReturnItems(new ReturnRequest { Id = "R", OrderId = "1", Items = [new ReturnItem { Line = 1, Quantity = 1, Condition = "unopened", Reason = "unwanted" }] }))
            .Do(new ReceiveReturn("1", "R"));

        story.Plan("2").ShouldBe("1×A from BER");
    }

    [Fact]
    public void Count_LessThanIsHeld_TheOneServedLastIsRoutedAgainInTheSameStep()
    {
        var story = new Story(Fewer + "allocation { serve orders by { highest order.priority } }", Shop.With(("BER", "A", 2), ("S1", "A", 1)));
        story.Do(new PlaceOrder(Shop.Order("dear", ("A", 1)) with { Priority = 9 })).Do(new PlaceOrder(Shop.Order("plain", ("A", 1)) with { Priority = 1 }));
        story.Plan("plain").ShouldBe("1×A from BER");

        story.Do(new CountStock(new StockPlace("BER", "A"), 1)).Last.First().Event!.Quantity.ShouldBe(1);

        story.Plan("dear").ShouldBe("1×A from BER");
        story.Plan("plain").ShouldBe("1×A from S1");
    }

    [Fact]
    public void CarrierDown_InOneRegionOnAHoliday_OnlyItsOrdersMove()
    {
        var express = new CarrierService { Id = "fast", Calendar = "de", Level = "standard", Zones = [new TransitZone(new Area("DE", null), new Area("DE", null), 1, null)] };
        var slow = express with { Id = "slow", Zones = [new TransitZone(new Area("DE", null), new Area("DE", null), 2, null)] };
        var network = Shop.With(("BER", "A", 9)) with
        {
            Carriers = [new Carrier("c", [express, slow])],
            Calendars = [new WorkCalendar("de", [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], [new DateOnly(2026, 11, 23)])],
        };
        var story = new Story("""
            carrier { rank services by { earliest delivery } }
            exceptions { rule down on carrier_disrupted then reroute without node because "Carrier is down" otherwise then hold for ops_desk because "?" }
            """, network);
        var north = Shop.Order("north", ("A", 1)) with { Destination = new Destination("DE", "HH", null, null, null, false) };
        var south = Shop.Order("south", ("A", 1)) with { Destination = new Destination("DE", "BY", null, null, null, false) };
        story.Do(new PlaceOrder(north)).Do(new PlaceOrder(south));
        story.Order("north").Shipments[0].Service.ShouldBe("fast");

        story.Do(new DisruptService(new Disruption("fast", null, new Area("DE", "HH"), new DateOnly(2026, 11, 20), null, null, true)));

        story.Plan("south").ShouldBe("1×A from BER");
        story.Order("south").Attempts.ShouldBe(1, "nobody told it anything");
        story.Order("north").Attempts.ShouldBe(2);
    }

    [Theory]
    [InlineData("fats", null, "The network has no service fats")]
    [InlineData(null, "BERR", "The network has no node BERR")]
    public void Disrupt_WhatTheNetworkLacks_IsRefused(string? service, string? node, string refusal) =>
        new Story("", Shop.With(("BER", "A", 1))).Try(new DisruptService(new Disruption(service, node, null, new DateOnly(2026, 11, 20), null, null, true))).Refusal.ShouldBe(refusal);

    [Fact]
    public void Hold_Released_IsRoutedWithTheRuleCleared()
    {
        var story = new Story("""
            review { rule fraud when order.risk is high then hold for fraud_desk within 2 hours because "Risk is high" }
            exceptions { rule overdue on hold_overdue then notify ops_desk because "Nobody looked" }
            """, Shop.With(("BER", "A", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)) with { Risk = "high" })).Order("1").Status.ShouldBe(OrderStatus.Held);
        story.State.ReservationsOf("1").ShouldBeEmpty();
        story.After(TimeSpan.FromHours(3)).Last.Single().Event!.Kind.ShouldBe("hold_overdue");
        story.Try(new ReleaseHold("1", "ana", "", [])).Refusal.ShouldBe("A person's decision needs a name and a reason");

        story.Do(new ReleaseHold("1", "ana", "Called the customer", []));

        story.Plan("1").ShouldBe("1×A from BER");
        story.Last.Single().Kind.ShouldBe("release");
        story.Last.Single().Person.ShouldBe(new PersonRecord("ana", "Called the customer", "held for fraud_desk: Risk is high (fraud)", null));
        story.Last.Single().Cleared.ShouldBe(["fraud"]);
    }

    [Fact]
    public void HoldAfterThePlan_KeepsItsStockUntilReleased()
    {
        var story = new Story("confirm { rule dear when plan.shipments >= 1 then hold for ops_desk because \"Look\" }", Shop.With(("BER", "A", 1)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Order("1").Status.ShouldBe(OrderStatus.Held);
        story.State.ReservationsOf("1").Single().State.ShouldBe(ReservationState.Held);
        story.Try(new MoveShipment("1", null, ShipmentState.Shipped)).Refusal.ShouldBe("Order 1 is held for ops_desk: Look (dear); release it first with release_hold");
        story.Do(new PlaceOrder(Shop.Order("2", ("A", 1)))).Order("2").Status.ShouldBe(OrderStatus.Held, "nothing says what to do without a plan");

        story.Do(new ReleaseHold("1", "ana", "Fine", ["dear"]));

        story.Order("1").Status.ShouldBe(OrderStatus.Reserved);
        story.State.ReservationsOf("1").Single().State.ShouldBe(ReservationState.Confirmed);
    }

    [Fact]
    public void Override_ByAPerson_StandsBesideThePlanThatWouldHaveBeen()
    {
        var network = Shop.With(("BER", "A", 1), ("S1", "A", 1));
        network = network with { Nodes = network.Nodes.SetItem(1, network.Nodes[1] with { Costs = new NodeCosts(new MoneyValue(3, "EUR")) }) };
        var story = new Story("cost { rule site then add node cost because \"Picking\" }", network);
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Plan("1").ShouldBe("1×A from BER");

        story.Do(new OverridePlan("1", "ana", "BER is flooded", ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty.Add(1, ["S1"])));

        story.Plan("1").ShouldBe("1×A from S1");
        story.Last.Single().Kind.ShouldBe("override");
        story.Last.Single().Person!.Difference.ShouldBe("3 EUR");
        story.Last.Single().Person!.Instead.ShouldNotBeNull().ShouldContain("Berlin DC");
        story.Try(new OverridePlan("1", "ana", "?", ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty.Add(1, ["S2"]))).Refusal.ShouldNotBeNull().ShouldStartWith("That plan is not possible");
        story.Plan("1").ShouldBe("1×A from S1", "a refused command changes nothing");
    }

    [Fact]
    public void Cart_Held_IsTheOrdersOrLapses()
    {
        var story = new Story("allocation { rule cart when order.stage is cart then reserve for 30 minutes because \"Cart hold\" }", Shop.With(("BER", "A", 2)));
        PromiseRequest Cart(string id) => new() { Order = Shop.Order(id, ("A", 2)) with { Stage = "cart" }, Holds = true };
        story.Do(new HoldCart(Cart("c1"))).Order("c1").Status.ShouldBe(OrderStatus.Promised);
        story.Do(new PlaceOrder(Shop.Order("other", ("A", 1)))).Plan("other").ShouldBe("");

        story.Do(new PlaceOrder(Shop.Order("c1", ("A", 2)))).Plan("c1").ShouldBe("2×A from BER");
        story.State.ReservationsOf("c1").ShouldAllBe(r => r.State == ReservationState.Confirmed && r.Key.Shipment == 1);
        story.After(TimeSpan.FromHours(1)).Order("c1").Status.ShouldBe(OrderStatus.Reserved, "expiry never takes a confirmed hold");

        story.Do(new CancelOrder("c1")).Do(new HoldCart(Cart("c2")));
        story.After(TimeSpan.FromMinutes(30)).State.Orders.ShouldNotContainKey("c2");
        story.Stock("BER", "A").FreeOnHand.ShouldBe(2);
    }

    [Fact]
    public void Confirmed_UnpaidOrder_HoldsItsStockAlsoWhenPlannedAnew()
    {
        var story = new Story(Fewer + "allocation { rule unpaid when order.payment is pending then reserve for 3 hours because \"Unpaid\" }", Shop.With(("BER", "A", 1), ("S1", "A", 1)));
        var unpaid = Shop.Order("1", ("A", 1)) with { Payment = "pending" };
        story.Do(new PlaceOrder(unpaid)).Do(new PlaceOrder(unpaid with { Id = "2" })).Do(new ConfirmOrder("1"));

        story.Do(new TellEvent("1", new OrderEvent("rejected"))).Do(new ReleaseHold("1", "ana", "Try the other", [])).After(TimeSpan.FromHours(4));

        story.Plan("1").ShouldBe("1×A from BER", "confirmed is confirmed");
        story.Plan("2").ShouldBe("", "its hold lapsed");
    }

    [Fact]
    public void NodeClosed_ItsOrdersMoveAndItGetsNoMore()
    {
        var story = new Story("exceptions { rule closed on node_closed then reroute without node because \"{node.name} is closed\" }", Shop.With(("BER", "A", 2), ("S1", "A", 9)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new PlaceOrder(Shop.Order("2", ("A", 1)))).Do(new MoveShipment("2", 1, ShipmentState.Shipped));

        story.Do(new SuspendNode("BER", Shop.Opening.AddDays(2)));

        story.Plan("1").ShouldBe("1×A from S1");
        story.Plan("2").ShouldBe("1×A from BER", "it has left");
        story.Do(new PlaceOrder(Shop.Order("3", ("A", 1)))).Plan("3").ShouldBe("1×A from S1");
        story.After(TimeSpan.FromDays(3)).Do(new PlaceOrder(Shop.Order("4", ("A", 1)))).Plan("4").ShouldBe("1×A from BER");
    }

    [Fact]
    public void Capacity_OfABrokenShipment_IsFreeAgain()
    {
        var network = Shop.With(("BER", "A", 9), ("S1", "A", 9));
        network = network with { Nodes = network.Nodes.SetItem(0, network.Nodes[0] with { Capacity = new Capacity("orders", 1, 0, true) }) };
        var story = new Story("", network);
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Plan("1").ShouldBe("1×A from BER");
        story.Do(new PlaceOrder(Shop.Order("2", ("A", 1)))).Plan("2").ShouldBe("1×A from S1");

        story.Do(new CancelOrder("1")).Do(new PlaceOrder(Shop.Order("3", ("A", 1)))).Plan("3").ShouldBe("1×A from BER");
    }
}
