using System.Collections.Immutable;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Orders;

namespace DomRules.Life.Tests;

/// <summary>An order whose hold lapsed unpaid is left alone until somebody wants it again.</summary>
public sealed class LapsedOrderTests
{
    private const string Blocks = """
        review { rule fraud when order.risk is high then hold for ops_desk keeping stock because "Risk" }
        allocation { rule unpaid when order.payment is pending then reserve for 3 hours because "Unpaid" }
        split { rule part when order.allows_partial then ship part because "Part" }
        exceptions {
          rule late on late when event.attempts < 3 then reroute because "Late"
          rule missed on cutoff_missed then backorder because "Next time"
          rule not_paid on payment_failed then notify ops_desk because "Not paid"
          rule no_plan on no_plan then backorder, recheck every 4 hours, cancel after 5 days because "No site can ship"
        }
        """;

    private static readonly StockPlace Place = new("BER", "A");

    [Fact]
    public void Lapse_OfManyUnpaidOrdersOfOneSku_HoldsForEachOnce()
    {
        var story = new Story(Blocks.Replace(", recheck every 4 hours, cancel after 5 days", "", StringComparison.Ordinal), Shop.With(("BER", "A", 3)));
        for (var number = 1; number <= 12; number++)
        {
            story.Do(new PlaceOrder(Unpaid($"o{number:D2}")));
        }

        for (var holds = 0; holds < 40; holds++)
        {
            story.After(TimeSpan.FromHours(3));
        }

        story.Decisions.Count.ShouldBe(12 + 9, "twelve when placed, and nine again when what the first ones held got free");
        story.State.Orders.Values.ShouldAllBe(life => life.Status == OrderStatus.Unroutable && life.LastShipment == 1);
        (story.Stock("BER", "A").FreeOnHand, story.State.Timers.Count).ShouldBe((3m, 0));
    }

    [Theory]
    [InlineData("nothing but time")]
    [InlineData("an arrival")]
    [InlineData("an arrival expected")]
    [InlineData("a count")]
    [InlineData("a node that opens")]
    [InlineData("a disruption that is over")]
    [InlineData("another order cancelled")]
    [InlineData("the same order told again")]
    public void Lapse_Whatever_DoesNotPlanItAgain(string what)
    {
        var story = Lapsed();
        var decisions = story.Decisions.Count;

        Happen(story, what);

        (story.Plan("1"), story.Order("1").Status).ShouldBe(("", OrderStatus.Unroutable));
        story.Decisions.Skip(decisions).Select(record => record.Order).ShouldNotContain("1");
    }

    [Theory]
    [InlineData("confirm")]
    [InlineData("pay")]
    [InlineData("edit")]
    [InlineData("reroute")]
    [InlineData("reroute by a program")]
    [InlineData("override")]
    public void Lapse_SomebodyWantsItAgain_PlansIt(string how)
    {
        var story = Lapsed();

        story.Do(Wanted(how));

        (story.Plan("1"), story.Order("1").Status).ShouldBe(("1×A from BER", OrderStatus.Reserved));
        story.After(TimeSpan.FromHours(9)).Plan("1").ShouldBe(how is "confirm" or "pay" ? "1×A from BER" : "");
    }

    [Fact]
    public void Confirm_LapsedAndNothingLeft_WaitsAndIsServedNext()
    {
        var story = Lapsed().Do(new CountStock(Place, 0));

        story.Do(new ConfirmOrder("1")).Order("1").Status.ShouldBe(OrderStatus.Waiting);

        story.Do(new ReceiveStock(Place, 1)).State.ReservationsOf("1").ShouldHaveSingleItem().State.ShouldBe(ReservationState.Confirmed);
    }

    [Fact]
    public void Lapse_WhileAPersonLooks_IsPlannedWhenTheyLetItGo()
    {
        var story = new Story(Blocks, Shop.With(("BER", "A", 3)));
        story.Do(new PlaceOrder(Unpaid("1") with { Risk = "high" })).After(TimeSpan.FromHours(3)).Plan("1").ShouldBe("");

        story.Do(new ReceiveStock(Place, 1)).Do(new ConfirmOrder("1")).Plan("1").ShouldBe("", "a person looks first");

        story.Do(new ReleaseHold("1", "ana", "Seen", [])).Plan("1").ShouldBe("1×A from BER");
    }

    [Fact]
    public void Lapse_OfAPart_EndsTheLookingForTheRest()
    {
        var story = new Story(Blocks, Shop.With(("BER", "A", 0)));
        story.Do(new PlaceOrder(Unpaid("1", 2) with { AllowsPartial = true })).Do(new ReceiveStock(Place, 1));
        (story.Plan("1"), story.Order("1").Status, story.Order("1").AwaitsStock).ShouldBe(("1×A from BER", OrderStatus.Waiting, true));

        story.After(TimeSpan.FromHours(3)).Plan("1").ShouldBe("");

        (story.Order("1").AwaitsStock, story.Order("1").Status).ShouldBe((false, OrderStatus.Unroutable));
        story.Order("1").Timers.Select(timer => timer.Kind).ShouldBe([TimerKind.Cancel], "a term to give it up goes on");
        story.After(TimeSpan.FromDays(5)).Order("1").Status.ShouldBe(OrderStatus.Cancelled);
    }

    [Theory]
    [InlineData("late", "1×A from BER", OrderStatus.Reserved)]
    [InlineData("cutoff_missed", "", OrderStatus.Waiting)]
    [InlineData("payment_failed", "", OrderStatus.Unroutable)]
    public void Lapse_ThenAnEvent_DoesWhatTheRuleSaysAndNoMore(string kind, string plan, OrderStatus status)
    {
        var story = Lapsed().Do(new TellEvent("1", new OrderEvent(kind)));

        (story.Plan("1"), story.Order("1").Status).ShouldBe((plan, status));
        story.Do(new ReceiveStock(Place, 1)).Plan("1").ShouldBe(status == OrderStatus.Unroutable ? "" : "1×A from BER");
        story.After(TimeSpan.FromHours(9)).Order("1").Status.ShouldBe(OrderStatus.Unroutable, "held once more, and lapsed once more");
    }

    private static void Happen(Story story, string what)
    {
        switch (what)
        {
            case "an arrival": story.Do(new ReceiveStock(Place, 2)); break;
            case "an arrival expected": story.Do(new ExpectStock(Place, new DateOnly(2026, 11, 21), 2)); break;
            case "a count": story.Do(new CountStock(Place, 9)); break;
            case "a node that opens": story.Do(new SuspendNode("BER", null)).Do(new ResumeNode("BER")); break;
            case "a disruption that is over": story.Do(new DisruptService(new Model.Networks.Disruption(null, "BER", null, new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 21), null, true))); break;
            case "another order cancelled": story.Do(new PlaceOrder(Shop.Order("2", ("A", 3)))).Do(new CancelOrder("2")); break;
            case "the same order told again": story.Do(new EditOrder(Unpaid("1") with { SourceVersion = 2 })).Do(new ReceiveStock(Place, 2)); break;
            default: break;
        }

        story.After(TimeSpan.FromDays(4));
    }

    private static LifeCommand Wanted(string how) => how switch
    {
        "confirm" => new ConfirmOrder("1"),
        "pay" => new EditOrder(Unpaid("1") with { Payment = "paid", SourceVersion = 2 }),
        "edit" => new EditOrder(Unpaid("1") with { Gift = true, SourceVersion = 2 }),
        "reroute" => new RouteAgain("1", "ana", "They called"),
        "override" => new OverridePlan("1", "ana", "They called", ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty.Add(1, ["BER"])),
        _ => new RouteAgain("1", null, null),
    };

    /// <summary>An order that was planned of three A in Berlin, and that nobody paid.</summary>
    private static Story Lapsed()
    {
        var story = new Story(Blocks, Shop.With(("BER", "A", 3)));
        story.Do(new PlaceOrder(Unpaid("1"))).Plan("1").ShouldBe("1×A from BER");
        story.After(TimeSpan.FromHours(3)).Plan("1").ShouldBe("");
        return story;
    }

    private static Order Unpaid(string id, decimal quantity = 1) => Shop.Order(id, ("A", quantity)) with { Payment = "pending", SourceVersion = 1 };
}
