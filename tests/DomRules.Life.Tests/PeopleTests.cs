using System.Collections.Immutable;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;

namespace DomRules.Life.Tests;

/// <summary>What people decide is on record, beside what the policy would have done.</summary>
public sealed class PeopleTests
{
    [Fact]
    public void Release_WithNothingToPlanAgain_IsADecisionOfItsOwn()
    {
        var story = Stages.At("held by an event");
        var late = story.Last.Single();

        story.Do(new ReleaseHold("1", "ana", "The customer waits gladly", []));

        var record = story.Last.ShouldHaveSingleItem();
        (record.Kind, record.Outcome, record.Previous, record.At).ShouldBe(("release", Outcome.Answered, late.Decision, story.At));
        record.Person.ShouldBe(new PersonRecord("ana", "The customer waits gladly", "held for ops_desk: Late (late)", null));
        record.Cleared.ShouldBeEmpty("what an event's answer held may hold again");
        record.Policy.ShouldBe(late.Policy);
        record.Decision.ShouldNotBe(late.Decision);
        story.Order("1").LastDecision.ShouldBe(record.Decision);
        story.Order("1").Shipments.ShouldHaveSingleItem().State.ShouldBe(ShipmentState.Reserved);
        story.LastEvents.OfType<ShipmentReduced>().ShouldBeEmpty("the plan stands");
        story.Order("1").Status.ShouldBe(OrderStatus.Reserved);
    }

    [Theory]
    [InlineData("held in review", Outcome.Routed, "held for fraud_desk: Risk (fraud)")]
    [InlineData("held after the plan", Outcome.Routed, "held for ops_desk: Look (look)")]
    [InlineData("digital, held", Outcome.NothingToShip, "held for fraud_desk: Risk (fraud)")]
    public void Release_OfWhatAGateHeld_RoutesItAndSaysWhatHeldIt(string stage, Outcome outcome, string instead)
    {
        var story = Stages.At(stage);

        story.Do(new ReleaseHold("1", "ana", "Known well", []));

        var record = story.Last.ShouldHaveSingleItem();
        (record.Kind, record.Outcome, record.Person?.Instead).ShouldBe(("release", outcome, instead));
        story.Order("1").Holds.ShouldBeEmpty();
        story.Order("1").HasOpen.ShouldBeFalse();
    }

    [Fact]
    public void Release_OfADigitalOrderFromOneOfTwoRules_TheOtherStillHolds()
    {
        var story = new Story("""
            review {
              rule fraud when order.risk is high then hold for fraud_desk because "Risk"
              rule unpaid when order.payment is pending then hold for ops_desk because "Unpaid"
            }
            """, Shop.With(("BER", "A", 1)));
        var order = Shop.Order("1", ("A", 1)) with { Risk = "high", Payment = "pending" };
        story.Do(new PlaceOrder(order with { Lines = [order.Lines[0] with { Fulfilment = "digital" }] })).Order("1").Holds.Length.ShouldBe(2);

        story.Do(new ReleaseHold("1", "ana", "Known well", ["fraud"]));

        story.Order("1").Holds.ShouldHaveSingleItem().Rule.ShouldBe("unpaid");
        story.Order("1").Fulfilled.ShouldBeEmpty();
        story.Do(new ReleaseHold("1", "ben", "Paid in cash", [])).Order("1").Fulfilled[1].ShouldBe(1);
    }

    [Fact]
    public void Reroute_ByAPerson_IsRecordedWithNameAndReason()
    {
        var story = Stages.At("waiting");
        story.Try(new RouteAgain("1", "ana")).Refusal.ShouldBe("A person's decision needs a name and a reason");
        story.Try(new RouteAgain("1", null, "Try")).Refusal.ShouldBe("A person's decision needs a name and a reason");

        story.Do(new RouteAgain("1", "ana", "Stock was found"));

        var record = story.Last.ShouldHaveSingleItem();
        (record.Kind, record.Person).ShouldBe(("reroute", new PersonRecord("ana", "Stock was found", null, null)));
        story.Do(new RouteAgain("1")).Last.ShouldHaveSingleItem().Kind.ShouldBe("route", "a program wanted it");
    }

    [Theory]
    [InlineData("held in review", "Order 1 is held for fraud_desk: Risk (fraud); release it first with release_hold")]
    [InlineData("held after the plan", "Order 1 is held for ops_desk: Look (look); release it first with release_hold")]
    [InlineData("cancelled", "Nothing of order 1 is left to plan: all of it was told to its nodes, fulfilled or cancelled")]
    [InlineData("waiting", "That plan is not possible: *")]
    public void Override_ThatCannotBe_SaysWhyAndChangesNothing(string stage, string refusal)
    {
        var story = Stages.At(stage);
        var before = story.State;

        story.Try(ToStore).Refusal.ShouldNotBeNull().ShouldStartWith(refusal.TrimEnd('*'));

        story.State.ShouldBe(before);
    }

    [Fact]
    public void Override_AfterRelease_IsThePersonsPlan()
    {
        var story = Stages.At("held in review");
        story.Do(new ReceiveStock(new StockPlace("S1", "A"), 2)).Do(new ReleaseHold("1", "ana", "Known well", [])).Plan("1").ShouldBe("2×A from BER");

        story.Do(ToStore).Plan("1").ShouldBe("2×A from S1");

        story.Last.ShouldHaveSingleItem().Kind.ShouldBe("override");
    }

    [Theory]
    [InlineData("held in review")]
    [InlineData("held after the plan")]
    public void Override_ThatReleases_EndsTheHoldAndIsThePersonsPlanInOneStep(string stage)
    {
        var story = Stages.At(stage);
        story.Do(new ReceiveStock(new StockPlace("S1", "A"), 2));

        story.Do(ToStore with { Releases = true }).Plan("1").ShouldBe("2×A from S1");

        story.Order("1").Holds.ShouldBeEmpty();
        story.Last.ShouldHaveSingleItem().Kind.ShouldBe("override");
    }

    [Fact]
    public void Override_ThatReleasesAndIsNotPossible_LeavesTheHoldAsItWas()
    {
        var story = Stages.At("held in review");
        var before = story.State;

        story.Try(ToStore with { Releases = true }).Refusal.ShouldNotBeNull().ShouldStartWith("That plan is not possible: ");

        story.State.ShouldBe(before);
    }

    [Theory]
    [InlineData("held in review")]
    [InlineData("held after the plan")]
    public void Reroute_ThatReleases_EndsTheHoldAndPlansAllAnew(string stage)
    {
        var story = Stages.At(stage);
        story.Try(new RouteAgain("1", "ana", "Seen")).Refusal.ShouldNotBeNull().ShouldEndWith("release it first with release_hold");
        story.Try(new RouteAgain("1") { Releases = true }).Refusal.ShouldNotBeNull("a program releases nothing").ShouldEndWith("release it first with release_hold");

        story.Do(new RouteAgain("1", "ana", "Seen") { Releases = true }).Plan("1").ShouldBe("2×A from BER");

        var record = story.Last.ShouldHaveSingleItem();
        (record.Kind, record.Person!.By, record.Person.Because).ShouldBe(("reroute", "ana", "Seen"));
        record.Person.Instead.ShouldNotBeNull().ShouldStartWith("held for");
        story.Order("1").Holds.ShouldBeEmpty();
    }

    [Fact]
    public void Reroute_ThatReleases_GivesUpWhatNoNodeWasToldOf()
    {
        var story = Stages.At("held in review");
        story.Do(new ReleaseHold("1", "ana", "Known well", [])).Plan("1").ShouldBe("2×A from BER");
        story.Try(new RouteAgain("1", "ana", "Again")).Refusal.ShouldBe("Nothing of order 1 is open");
        story.Do(new SuspendNode("BER", null)).Do(new ReceiveStock(new StockPlace("S1", "A"), 2));

        story.Do(new RouteAgain("1", "ana", "BER is flooded") { Releases = true }).Plan("1").ShouldBe("2×A from S1");
    }

    private static OverridePlan ToStore => new("1", "ana", "Nearer", ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty.Add(1, ["S1"]));
}
