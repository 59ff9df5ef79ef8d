using DomRules.Engine.Life;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Life.Tests;

/// <summary>Every event of the language reaches the rule that names it, told by somebody or raised by the machine itself.</summary>
public sealed class EveryEventTests
{
    private static readonly StockPlace Shelf = new("BER", "A");

    /// <summary>What makes the machine raise an event by itself; the others are only told.</summary>
    private static readonly SortedDictionary<string, Action<Story>> Raised = new(StringComparer.Ordinal)
    {
        ["no_plan"] = story => story.Do(new PlaceOrder(Shop.Order("2", ("A", 99)))),
        ["no_stock_data"] = story => story.Do(new PlaceOrder(Shop.Order("2", ("NOBODY-HAS-IT", 1)))),
        ["fault"] = story => story.Do(new PlaceOrder(Shop.Order("2", ("A", 1)) with { Priority = 0, Tags = ["by_weight"] })),
        ["short_pick"] = story => story.Do(new CountStock(Shelf, 1)),
        ["node_closed"] = story => story.Do(new SuspendNode("BER", null)),
        ["carrier_disrupted"] = story => story.Do(new DisruptService(new Disruption(null, "BER", null, new DateOnly(2026, 11, 20), null, 1, false))),
        ["order_edited"] = story => story.Do(new EditOrder(Shop.Order("1", ("A", 1)))),
        ["order_cancelled"] = story => story.Do(new CancelOrder("1", null, null)),
        ["stock_arrived"] = story => story.Do(new PlaceOrder(Shop.Order("2", ("A", 99)))).Do(new ReceiveStock(Shelf, 1)),
        ["hold_overdue"] = story => story.Do(new PlaceOrder(Shop.Order("2", ("A", 1)) with { Risk = "high" })).After(TimeSpan.FromHours(3)),
    };

    public static TheoryData<string> Kinds => [.. LifeVocabulary.EventKinds];

    public static TheoryData<string> RaisedKinds => [.. Raised.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public void Answer_EventThatSomebodyTells_ComesFromTheRuleThatNamesIt(string kind)
    {
        var story = Placed(kind);
        story.Do(new TellEvent("1", new OrderEvent(kind, "BER", "A", 1, 1)));

        var answer = story.Last[0];
        (answer.Kind, answer.Event!.Kind, answer.Event.Node).ShouldBe(("event", kind, "BER"));
        answer.Actions.Select(a => a.Rule).ShouldBe(["named", "named"]);
        story.LastEvents.OfType<Notified>().Single().Because.ShouldBe($"Seen: {kind}");
    }

    [Theory]
    [InlineData("short_pick", true)]
    [InlineData("rejected", true)]
    [InlineData("damaged", true)]
    [InlineData("node_closed", true)]
    [InlineData("capacity_exceeded", true)]
    [InlineData("cutoff_missed", false)]
    [InlineData("carrier_disrupted", false)]
    [InlineData("late", false)]
    [InlineData("address_invalid", false)]
    [InlineData("payment_failed", false)]
    [InlineData("hold_overdue", false)]
    [InlineData("stock_arrived", false)]
    public void Answer_WithoutPlanningAgain_BreaksThePlanOnlyWhereTheGoodsCannotLeave(string kind, bool breaks)
    {
        var story = Placed(kind);
        story.Do(new TellEvent("1", new OrderEvent(kind, "BER", "A", 1, 1)));

        story.Plan("1").ShouldBe(breaks ? "1×A from BER" : "2×A from BER");
    }

    [Theory, MemberData(nameof(RaisedKinds))]
    public void Raise_WhatHappensInTheMachine_ReachesTheRuleThatNamesIt(string kind)
    {
        var story = Placed(kind);
        Raised[kind](story);

        story.LastEvents.OfType<Notified>().Select(told => told.Because).Distinct().ShouldBe([$"Seen: {kind}"]);
    }

    /// <summary>An order of two of A from BER, which has five; the rule named answers this event, another rule any other.</summary>
    private static Story Placed(string kind)
    {
        var story = new Story($$"""
            review { rule risky when order.risk is high then hold for fraud_desk within 2 hours because "Risk" }
            sourcing { rank by { fewest shipments } }
            words order.tags = [by_weight, seen]
            cost { rule dear when order.tags has by_weight then add 1 EUR / (order.line_count - 1) per shipment because "A division that cannot be done" }
            exceptions {
              rule named on {{kind}} then notify ops_desk, tag seen because "Seen: {event.kind}"
              otherwise then tag seen because "Other"
            }
            """, Shop.With(("BER", "A", 5)));
        return story.Do(new PlaceOrder(Shop.Order("1", ("A", 2))));
    }
}
