using System.Collections.Immutable;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Returns;

namespace DomRules.Life.Tests;

/// <summary>Returns, from the asking to the shelf.</summary>
public sealed class ReturnTests
{
    private const string Policy = """
        exceptions { rule overdue on hold_overdue then notify ops_desk because "Nobody looked at it" }
        returns {
          rule too_late when (item.time_since_delivery or else 0 days) > 30 days then refuse because "30-day window"
          rule odd      when item.condition is damaged then hold for ops_desk within 2 hours because "Damaged goods are looked at"
          rule cheap    when item.condition is defective then keep it because "Not worth the way"
          otherwise then restock at node of origin because "Back on the shelf"
        }
        """;

    private static readonly ImmutableArray<ReturnItem> TwoParts =
        [new ReturnItem { Line = 1, Quantity = 1, Condition = "damaged" }, new ReturnItem { Line = 1, Quantity = 1, Condition = "unopened" }];

    [Fact]
    public void Decide_IdThatIsKnown_IsRefusedWithHowItStands()
    {
        var story = Delivered(("A", 3));
        story.Do(Asked("R", new ReturnItem { Line = 1, Quantity = 1, Condition = "unopened" }));
        var again = Asked("R", new ReturnItem { Line = 1, Quantity = 1, Condition = "unopened" });

        story.Try(again).Refusal.ShouldBe("Return R of order 1 is known already: it was accepted, and is on its way; what else comes back is another return");
        story.Do(new ReceiveReturn("1", "R")).Try(again).Refusal.ShouldBe("Return R of order 1 is known already: it came in; what else comes back is another return");
        story.Try(new ReceiveReturn("1", "R")).Refusal.ShouldBe("No return R of order 1 is on its way: it came in");
        story.Stock("BER", "A").OnHand.ShouldBe(1);
        story.Order("1").Returned[1].ShouldBe(1);
    }

    [Fact]
    public void Decide_RefusalWithoutAPersonsName_IsNotTaken()
    {
        var story = Delivered(("A", 3));
        var asked = Asked("R", new ReturnItem { Line = 1, Quantity = 1, Condition = "unopened" });

        story.Try(new ReturnItems(asked.Request with { Refusal = "It was worn" })).Refusal.ShouldNotBeNull().ShouldContain("refuse_return");
        story.Order("1").Returns.ShouldBeEmpty();
    }

    [Fact]
    public void Decide_CustomerKeepsIt_NothingIsWaitedFor()
    {
        var story = Delivered(("A", 1));

        story.Do(Asked("R", new ReturnItem { Line = 1, Quantity = 1, Condition = "defective" })).Order("1").Status.ShouldBe(OrderStatus.Returned);

        story.LastEvents.OfType<ReturnExpected>().ShouldBeEmpty();
        story.Try(new ReceiveReturn("1", "R")).Refusal.ShouldBe("No return R of order 1 is on its way: it was accepted, and nothing of it comes in");
    }

    [Fact]
    public void Decide_AnyItemHeld_AllOfItWaits()
    {
        var story = Delivered(("A", 2));

        story.Do(Asked("R", TwoParts)).Last.Single().Outcome.ShouldBe(Outcome.Held);

        story.Order("1").Returned.ShouldBeEmpty();
        story.Order("1").Status.ShouldBe(OrderStatus.Delivered);
        story.Order("1").Returns.Single().Held!.Holds.Single().ShouldBe(new OpenHold("ops_desk", "odd", "Damaged goods are looked at", story.At, story.At.AddHours(2)));
        story.Try(new ReceiveReturn("1", "R")).Refusal.ShouldBe("No return R of order 1 is on its way: it is held by odd");
    }

    [Fact]
    public void Release_HeldReturn_IsDecidedWithItsRulesCleared()
    {
        var story = Delivered(("A", 2)).Do(Asked("R", TwoParts));
        var held = story.Last.Single();

        var record = story.Do(new ReleaseHold("1", "ana", "Seen the picture", [], "R")).Last.Single();

        (record.Kind, record.Return, record.Previous, record.Outcome).ShouldBe(("release", "R", held.Decision, Outcome.Accepted));
        record.Person.ShouldBe(new PersonRecord("ana", "Seen the picture", "held for ops_desk: Damaged goods are looked at (odd)", null));
        record.Cleared.ShouldBe(["odd"]);
        story.Order("1").Status.ShouldBe(OrderStatus.Returned);
        story.Order("1").Timers.ShouldBeEmpty();
        story.Do(new ReceiveReturn("1", "R")).Stock("BER", "A").OnHand.ShouldBe(3);
    }

    [Fact]
    public void Release_WhatIsNotSo_IsRefused()
    {
        var story = Delivered(("A", 2)).Do(Asked("R", TwoParts));

        story.Try(new ReleaseHold("1", "ana", " ", [], "R")).Refusal.ShouldBe("A person's decision needs a name and a reason");
        story.Try(new ReleaseHold("1", "ana", "Fine", ["cheap"], "R")).Refusal.ShouldBe("Return R is not held by cheap, but by odd");
        story.Try(new ReleaseHold("1", "ana", "Fine", [], "Q")).Refusal.ShouldBe("Order 1 has no return Q");
        story.Do(new ReleaseHold("1", "ana", "Fine", ["odd"], "R")).Try(new ReleaseHold("1", "ana", "Fine", [], "R")).Refusal
            .ShouldBe("Return R is not held: it was accepted, and is on its way");
    }

    [Fact]
    public void Release_AfterTheWindow_CountsUntilTheCustomerAsked()
    {
        var story = Delivered(("A", 2)).After(TimeSpan.FromDays(29));
        story.Do(Asked("R", TwoParts)).After(TimeSpan.FromDays(5));

        story.Do(new ReleaseHold("1", "ana", "Fine", [], "R")).Last.Single().Outcome.ShouldBe(Outcome.Accepted);
    }

    [Fact]
    public void Decide_AskedAfterTheWindow_IsRefusedAndMayBeAskedAgain()
    {
        var story = Delivered(("A", 2)).After(TimeSpan.FromDays(34));

        story.Do(Asked("R", TwoParts)).Last.Single().Outcome.ShouldBe(Outcome.Refused);

        story.Order("1").Returns.ShouldBeEmpty();
        story.Do(Asked("R", TwoParts)).Last.Single().Outcome.ShouldBe(Outcome.Refused);
    }

    [Fact]
    public void Refuse_HeldReturn_StandsBesideWhatThePolicyWouldHaveDone()
    {
        var story = Delivered(("A", 2)).Do(Asked("R", TwoParts));

        var record = story.Do(new RefuseReturn("1", "R", "ana", "The customer broke it")).Last.Single();

        (record.Kind, record.Outcome).ShouldBe(("refuse", Outcome.Refused));
        record.Items.SelectMany(i => i.Refusals).Select(r => (r.Rule, r.Because)).Distinct().ShouldBe([("person", "The customer broke it")]);
        record.Person.ShouldBe(new PersonRecord("ana", "The customer broke it", "A is restocked at Berlin DC, because “Back on the shelf” (otherwise).", null));
        story.Order("1").Returns.ShouldBeEmpty();
        story.Order("1").Status.ShouldBe(OrderStatus.Delivered);
        story.Do(Asked("R", new ReturnItem { Line = 1, Quantity = 2, Condition = "unopened" })).Order("1").Status.ShouldBe(OrderStatus.Returned);
    }

    [Fact]
    public void Hold_Overdue_IsToldWhereThePolicyNamesIt()
    {
        var story = Delivered(("A", 2)).Do(Asked("R", TwoParts));

        story.After(TimeSpan.FromHours(3)).Last.Single().Event!.Kind.ShouldBe("hold_overdue");

        story.LastEvents.OfType<Notified>().Single().Queue.ShouldBe("ops_desk");
        story.Order("1").Status.ShouldBe(OrderStatus.Delivered);
    }

    [Fact]
    public void Decide_HeldReturnAskedAgain_IsTheSameReturnCorrected()
    {
        var story = Delivered(("A", 2)).Do(Asked("R", TwoParts));

        story.Do(Asked("R", new ReturnItem { Line = 1, Quantity = 2, Condition = "unopened" })).Last.Single().Outcome.ShouldBe(Outcome.Accepted);

        story.Order("1").Returned[1].ShouldBe(2);
        story.Order("1").Timers.ShouldBeEmpty();
    }

    [Fact]
    public void Decide_UnitsThatAnotherReturnMayBringBack_AreNotGivenBackTwice()
    {
        var story = Delivered(("A", 2)).Do(Asked("R", TwoParts));

        story.Try(Asked("Q", new ReturnItem { Line = 1, Quantity = 1, Condition = "unopened" })).Refusal
            .ShouldBe("Return Q does not fit order 1: item 1: 1 of A come back, but 2 were bought, 2 of them came back before; a return that is held counts");
    }

    [Fact]
    public void Decide_WhatHasNotLeft_IsRefused()
    {
        var story = new Story(Policy, Shop.With(("BER", "A", 2), ("S1", "B", 1))).Do(new PlaceOrder(Shop.Order("1", ("A", 1), ("B", 1))));
        story.Do(new MoveShipment("1", story.Order("1").Shipments.Single(s => s.Node == "BER").Number, ShipmentState.Shipped));

        story.Try(Asked("R", new ReturnItem { Sku = "B", Quantity = 1 })).Refusal
            .ShouldBe("Return R does not fit order 1: item 1: 1 of B come back, but 0 left for the customer; what has not left is cancelled instead");
        story.Do(Asked("R", new ReturnItem { Sku = "A", Quantity = 1 })).Last.Single().Outcome.ShouldBe(Outcome.Accepted, "a parcel may be turned away at the door");
    }

    [Fact]
    public void Decide_SkuOnTwoLines_IsOfTheLineThatHasLeft()
    {
        var story = new Story(Policy, Shop.With(("BER", "A", 1), ("S1", "A", 1))).Do(new PlaceOrder(Shop.Order("1", ("A", 1), ("A", 1))));
        var second = story.Order("1").Shipments.Single(s => s.Lines.Any(l => l.Line == 2));
        story.Do(new MoveShipment("1", second.Number, ShipmentState.Shipped));

        story.Do(Asked("R", new ReturnItem { Sku = "A", Quantity = 1 })).Order("1").Returned.ShouldBe([new(2, 1)]);
    }

    /// <summary>23:30 in London is the next day in Berlin, where the customer is; the warehouse in California still has the day before.</summary>
    [Theory]
    [InlineData("2026-12-21T22:59:00Z", Outcome.Accepted)]
    [InlineData("2026-12-21T23:01:00Z", Outcome.Refused)]
    public void Decide_DeliveredNearMidnight_CountsTheDaysOfTheMarket(string asked, Outcome outcome)
    {
        var network = Shop.With(("BER", "A", 1));
        network = network with { Nodes = network.Nodes.SetItem(0, network.Nodes[0] with { TimeZone = "America/Los_Angeles" }), AsOf = new DateTimeOffset(2026, 11, 20, 23, 30, 0, TimeSpan.Zero) };
        var story = Delivered(network, ("A", 1));

        story.After(DateTimeOffset.Parse(asked, System.Globalization.CultureInfo.InvariantCulture) - story.At)
            .Do(Asked("R", new ReturnItem { Line = 1, Quantity = 1 })).Last.Single().Outcome.ShouldBe(outcome);
        story.Last.Single().Assumptions.ShouldBeEmpty("the day of delivery is known");
    }

    [Fact]
    public void Exchange_OfAHeldReturn_IsSentOnceAPersonLetsItGoOn()
    {
        var story = Delivered(Shop.With(("BER", "A", 1), ("S1", "B", 1)), ("A", 1));
        story.Do(Asked("R", new ReturnItem { Line = 1, Quantity = 1, Condition = "damaged", Exchange = new ExchangeWish("B", 1) }));
        story.State.Orders.Keys.ShouldBe(["1"]);

        story.Do(new ReleaseHold("1", "ana", "Fine", [], "R")).Plan("R-1").ShouldBe("1×B from S1");
    }

    private static Story Delivered(params ReadOnlySpan<(string Sku, decimal Quantity)> lines) => Delivered(Shop.With(("BER", "A", 3)) with { Markets = Shop.Network.Markets }, lines);

    private static Story Delivered(Network network, params ReadOnlySpan<(string Sku, decimal Quantity)> lines) =>
        new Story(Policy, network).Do(new PlaceOrder(Shop.Order("1", lines))).Do(new MoveShipment("1", null, ShipmentState.Shipped)).Do(new MoveShipment("1", null, ShipmentState.Delivered));

    private static ReturnItems Asked(string id, params ImmutableArray<ReturnItem> items) => new(new ReturnRequest { Id = id, OrderId = "1", Items = items });
}
