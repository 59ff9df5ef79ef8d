using System.Collections.Immutable;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Life.Tests;

/// <summary>What is set aside for whom, of which counter, until when, and what of it is given back first.</summary>
public sealed class ReservationTests
{
    private const string Cart = "rule cart when order.stage is cart then reserve for 30 minutes because \"Cart\"";
    private const string Backorder = "promise { rule later then backorder up to 20 because \"Comes again\" }";
    private const string Incoming = "promise { rule soon then count incoming within 9 days because \"Is on its way\" }";
    private const string Wait = "exceptions { rule none on no_plan then backorder because \"None\" }";

    [Fact]
    public void Lapse_OfAListedReservation_GivesItsUnitsToWhoComesNext()
    {
        var story = new Story("", Shop.With(("BER", "A", 2)) with { Reservations = [new Reservation("elsewhere", "BER", "A", 2, "cart", Shop.Opening.AddMinutes(20))] });

        story.After(TimeSpan.FromMinutes(19)).Stock("BER", "A").FreeOnHand.ShouldBe(0);
        story.After(TimeSpan.FromMinutes(1)).Stock("BER", "A").FreeOnHand.ShouldBe(2);

        story.LastEvents.OfType<ReservationEnded>().Single().State.ShouldBe(ReservationState.Expired);
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2)))).Plan("1").ShouldBe("2×A from BER");
    }

    [Fact]
    public void Lapse_OfACart_IsToldAsLapsedAndLeavesNothingBehind()
    {
        var story = new Story($"allocation {{ {Cart} }}", Shop.With(("BER", "A", 2)));
        story.Do(HoldCart("c1", 2));

        story.After(TimeSpan.FromMinutes(30));

        story.LastEvents.OfType<ReservationEnded>().Single().State.ShouldBe(ReservationState.Expired);
        story.Stock("BER", "A").Reservations.ShouldBeEmpty();
        story.State.Timers.ShouldBeEmpty();
    }

    [Fact]
    public void HoldCart_AskedAgain_HoldsWhatIsAskedNow()
    {
        var story = new Story($"allocation {{ {Cart} }}", Shop.With(("BER", "A", 3)));

        story.Do(HoldCart("c1", 3)).Do(HoldCart("c1", 1));

        story.Stock("BER", "A").FreeOnHand.ShouldBe(2);
    }

    [Fact]
    public void Place_CartsOrderHasNoPlan_TheCartsHoldIsFreeAgain()
    {
        var story = new Story($"allocation {{ {Cart} }} {Wait}", Shop.With(("BER", "A", 3), ("BER", "B", 0)));
        story.Do(HoldCart("c1", 3));

        story.Do(new PlaceOrder(Shop.Order("c1", ("B", 1)))).Order("c1").Status.ShouldBe(OrderStatus.Waiting);

        story.Stock("BER", "A").FreeOnHand.ShouldBe(3);
    }

    [Fact]
    public void Confirm_UnpaidOrder_ItsHoldDoesNotLapse()
    {
        var story = new Story("allocation { rule unpaid when order.payment is pending then reserve for 3 hours because \"Unpaid\" }", Shop.With(("BER", "A", 2)));
        foreach (var id in (string[])["paid", "unpaid"])
        {
            story.Do(new PlaceOrder(Shop.Order(id, ("A", 1)) with { Payment = "pending" }));
        }

        story.Do(new ConfirmOrder("paid"));

        story.State.ReservationsOf("paid").Single().State.ShouldBe(ReservationState.Confirmed);
        story.State.ReservationsOf("unpaid").Single().State.ShouldBe(ReservationState.Held);
        story.After(TimeSpan.FromHours(3)).Plan("paid").ShouldBe("1×A from BER");
        story.Plan("unpaid").ShouldBe("");
    }

    [Fact]
    public void Share_HeldByEarlierOrders_IsLeftForNobodyElseUnderTheRule()
    {
        var story = new Story($"allocation {{ rule web when order.channel is web then share 50 % because \"Half is for the web\" }} {Wait}", Shop.With(("BER", "A", 4)));
        story.Do(new PlaceOrder(Shop.Order("web1", ("A", 2)) with { Channel = "web" })).Plan("web1").ShouldBe("2×A from BER");

        story.Do(new PlaceOrder(Shop.Order("web2", ("A", 1)) with { Channel = "web" })).Plan("web2").ShouldBe("");
        story.Do(new PlaceOrder(Shop.Order("shop1", ("A", 1)) with { Channel = "store" })).Plan("shop1").ShouldBe("1×A from BER");

        story.Do(new CancelOrder("web1")).Plan("web2").ShouldBe("1×A from BER");
    }

    [Fact]
    public void Edit_LessOfWhatHoldsShelfAndBackorder_GivesTheOutstandingBackFirst()
    {
        var story = new Story(Backorder, Shop.With(("BER", "A", 0)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 5)))).Do(new ReceiveStock(new StockPlace("BER", "A"), 3));
        (story.Stock("BER", "A").Reserved(StockSource.OnHand), story.Stock("BER", "A").Reserved(StockSource.Backorder)).ShouldBe((3m, 2m));

        story.Do(new EditOrder(Shop.Order("1", ("A", 3))));

        (story.Stock("BER", "A").Reserved(StockSource.OnHand), story.Stock("BER", "A").Reserved(StockSource.Backorder)).ShouldBe((3m, 0m));
    }

    [Fact]
    public void Edit_LessOfWhatHoldsTwoArrivals_GivesTheLaterBackFirst()
    {
        var story = new Story(Incoming, Arriving((22, 2), (24, 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 4))));

        story.Do(new EditOrder(Shop.Order("1", ("A", 2))));

        story.State.ReservationsOf("1").Single().Key.ArrivesOn.ShouldBe(Day(22));
    }

    [Fact]
    public void Receive_OfAnArrival_ThoseWhoHoldItComeBeforeThoseOnBackorder()
    {
        var story = new Story("""
            promise { rule soon then count incoming within 9 days because "Is on its way" rule later then backorder up to 20 because "Comes again" }
            allocation { serve orders by { highest order.priority } }
            """, Arriving((22, 2)));
        story.Do(new PlaceOrder(Shop.Order("early", ("A", 2)) with { Priority = 1 })).Do(new PlaceOrder(Shop.Order("dear", ("A", 1)) with { Priority = 9 }));
        story.Stock("BER", "A").Reserved(StockSource.Incoming, Day(22)).ShouldBe(2);

        story.Do(new ReceiveStock(new StockPlace("BER", "A"), 2, Day(22)));

        story.State.ReservationsOf("early").ShouldAllBe(r => r.Key.Source == StockSource.OnHand);
        story.State.ReservationsOf("dear").ShouldAllBe(r => r.Key.Source == StockSource.Backorder);
        story.Stock("BER", "A").Arrivals.ShouldBeEmpty("it is there now");
    }

    [Fact]
    public void Receive_OfOneArrivalInParts_TheRestIsStillToComeAndTheOtherUntouched()
    {
        var story = new Story(Incoming, Arriving((22, 3), (24, 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 3)))).Do(new PlaceOrder(Shop.Order("2", ("A", 2))));

        story.Do(new ReceiveStock(new StockPlace("BER", "A"), 1, Day(22)));

        var account = story.Stock("BER", "A");
        account.Arrivals[Day(22)].Quantity.ShouldBe(2);
        (account.Reserved(StockSource.OnHand), account.Reserved(StockSource.Incoming, Day(22)), account.Reserved(StockSource.Incoming, Day(24))).ShouldBe((1m, 2m, 2m));
    }

    [Fact]
    public void Receive_WithoutAnArrivalNamed_LeavesThoseWhoHoldOneWhereTheyAre()
    {
        var story = new Story(Incoming, Arriving((22, 3)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 3)))).Do(new ReceiveStock(new StockPlace("BER", "A"), 1));

        story.Stock("BER", "A").FreeOnHand.ShouldBe(1);
        story.Stock("BER", "A").Reserved(StockSource.Incoming, Day(22)).ShouldBe(3);
    }

    [Fact]
    public void Expect_WhatWaitingOrdersMayCountOn_PlansThem()
    {
        var story = new Story(Incoming + Wait, Shop.With(("BER", "A", 0)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Order("1").Status.ShouldBe(OrderStatus.Waiting);

        story.Do(new ExpectStock(new StockPlace("BER", "A"), Day(22), 1));

        story.State.ReservationsOf("1").Single().Key.ArrivesOn.ShouldBe(Day(22));
    }

    [Fact]
    public void Receive_OrdersThatDoNotSayWhenTheyWerePlaced_AreServedAsTheyCame()
    {
        var story = new Story(Backorder + "allocation { serve orders by { earliest order.placed_at } }", Shop.With(("BER", "A", 0)));
        story.Do(new PlaceOrder(Shop.Order("z", ("A", 1)))).After(TimeSpan.FromMinutes(5)).Do(new PlaceOrder(Shop.Order("a", ("A", 1))));

        story.Do(new ReceiveStock(new StockPlace("BER", "A"), 1));

        story.State.ReservationsOf("z").Single().Key.Source.ShouldBe(StockSource.OnHand);
        story.State.ReservationsOf("a").Single().Key.Source.ShouldBe(StockSource.Backorder);
    }

    [Fact]
    public void Count_IsWhatTheShelfsAgeIsReckonedFrom()
    {
        var story = new Story("", Shop.With(("BER", "A", 2)));

        story.After(TimeSpan.FromHours(5)).Do(new CountStock(new StockPlace("BER", "A"), 2));

        story.Stock("BER", "A").AsOf.ShouldBe(Shop.Opening.AddHours(5));
    }

    private static HoldCart HoldCart(string id, decimal quantity) => new(new PromiseRequest { Order = Shop.Order(id, ("A", quantity)) with { Stage = "cart" }, Holds = true });

    private static DateOnly Day(int day) => new(2026, 11, day);

    private static Network Arriving(params ReadOnlySpan<(int Day, decimal Quantity)> arrivals)
    {
        var incoming = ImmutableArray.CreateBuilder<Arrival>();
        foreach (var (day, quantity) in arrivals)
        {
            incoming.Add(new Arrival(quantity, Day(day)));
        }

        return Shop.Network with { Stock = [new StockRow { Node = "BER", Sku = "A", Incoming = incoming.ToImmutable() }] };
    }
}
