using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;

namespace DomRules.Life.Tests;

/// <summary>What a release lets go on, and what may hold the order again.</summary>
public sealed class ReleaseTests
{
    private const string Blocks = """
        review {
          rule fraud when order.risk is high then hold for fraud_desk within 2 hours because "Risk"
          rule unpaid when order.payment is pending then hold for ops_desk within 3 hours because "Unpaid"
        }
        exceptions {
          rule late on late then hold for ops_desk because "Late"
          otherwise then hold for ops_desk within 1 day because "Unplanned: {event.kind}"
        }
        """;

    [Fact]
    public void Release_OfAHoldThatAnEventsAnswerSet_TheRuleHoldsAgainAtTheNextEvent()
    {
        var story = new Story(Blocks, Shop.With(("BER", "A", 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2)))).Do(new TellEvent("1", new OrderEvent("address_invalid"))).Order("1").Status.ShouldBe(OrderStatus.Held);
        story.Do(new ReleaseHold("1", "ana", "The address is right", [])).Order("1").Status.ShouldBe(OrderStatus.Reserved);
        story.Order("1").Cleared.ShouldBeEmpty();

        story.Do(new TellEvent("1", new OrderEvent("short_pick")));

        story.Order("1").Holds.ShouldHaveSingleItem().Because.ShouldBe("Unplanned: short_pick");
        story.Order("1").Status.ShouldBe(OrderStatus.Held);
    }

    [Fact]
    public void Release_WhereStillNothingCanBePlanned_APersonLooksAgain()
    {
        var story = new Story(Blocks, Shop.With(("BER", "A", 0)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Order("1").Holds.ShouldHaveSingleItem().Rule.ShouldBe("otherwise");

        story.After(TimeSpan.FromHours(1)).Do(new ReleaseHold("1", "ana", "Stock was found", []));

        story.Order("1").Holds.ShouldHaveSingleItem().Since.ShouldBe(story.At);
    }

    [Fact]
    public void Release_OfAGate_IsForGood()
    {
        var story = new Story(Blocks, Shop.With(("BER", "A", 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)) with { Risk = "high" })).Do(new ReleaseHold("1", "ana", "Known well", [])).Order("1").Cleared.ShouldBe(["fraud"]);

        story.Do(new EditOrder(Shop.Order("1", ("A", 2)) with { Risk = "high" })).Order("1").Holds.ShouldBeEmpty();
    }

    [Fact]
    public void Release_OfOneOfTwoHolds_TheOtherStays()
    {
        var story = new Story(Blocks, Shop.With(("BER", "A", 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Do(new TellEvent("1", new OrderEvent("late"))).Do(new TellEvent("1", new OrderEvent("address_invalid")));

        story.Do(new ReleaseHold("1", "ana", "They wait gladly", ["late"]));

        story.Order("1").Holds.ShouldHaveSingleItem().Rule.ShouldBe("otherwise");
        story.Order("1").Timers.ShouldHaveSingleItem().Rule.ShouldBe("otherwise");
        var record = story.Last.ShouldHaveSingleItem();
        (record.Kind, record.Person!.Instead).ShouldBe(("release", "held for ops_desk: Late (late)"));
        record.Cleared.ShouldBeEmpty();
        story.LastEvents.OfType<HoldsEnded>().ShouldHaveSingleItem().Rules.ShouldBe(["late"]);
        story.Try(new MoveShipment("1", 1, ShipmentState.Shipped)).Refusal.ShouldNotBeNull();
        story.Do(new ReleaseHold("1", "ben", "The address is right", [])).Order("1").Status.ShouldBe(OrderStatus.Reserved);
        story.LastEvents.OfType<HoldsEnded>().ShouldHaveSingleItem().By.ShouldBe("ben");
    }

    [Fact]
    public void Release_OfOneOfTwoGates_NothingIsRoutedUntilTheOtherIsReleased()
    {
        var story = new Story(Blocks, Shop.With(("BER", "A", 2)));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)) with { Risk = "high", Payment = "pending" }));

        story.Do(new ReleaseHold("1", "ana", "Known well", ["fraud"]));

        (story.Order("1").Holds.Single().Rule, story.Plan("1"), story.Order("1").Attempts).ShouldBe(("unpaid", "", 1));
        story.Order("1").Timers.ShouldHaveSingleItem().Rule.ShouldBe("unpaid");
        story.Do(new ReleaseHold("1", "ben", "Paid in cash", ["unpaid"])).Plan("1").ShouldBe("1×A from BER");
    }
}
