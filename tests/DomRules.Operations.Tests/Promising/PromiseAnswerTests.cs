using DomRules.Model.Decisions;

namespace DomRules.Operations.Tests.Promising;

/// <summary>What a promise says beside the plan: holds, counters, carts that go nowhere, gates.</summary>
public sealed class PromiseAnswerTests
{
    private const string Network = """
        { "asOf": "2026-11-20T08:00:00Z",
          "nodes": [
            { "id": "DC", "name": "Depot", "kind": "warehouse", "country": "DE", "timeZone": "Europe/Berlin", "capabilities": ["ship"] },
            { "id": "SHOP", "name": "Shop", "kind": "store", "country": "DE", "timeZone": "Europe/Berlin", "capabilities": ["ship", "pickup"], "handling": "0 working days",
              "openingHours": { "mon-sat": "10:00-19:00" }, "cutoffs": { "pickup": "17:00" } } ],
          "products": [ { "sku": "SET", "kit": [ { "sku": "CUP", "quantity": 2 }, { "sku": "POT", "quantity": 1 } ] } ],
          "stock": [ { "node": "DC", "sku": "CUP", "onHand": 5 }, { "node": "DC", "sku": "POT", "onHand": 1 }, { "node": "SHOP", "sku": "CUP", "onHand": 3 } ] }
        """;

    private const string CartHold = """
        allocation { rule cart when order.stage is cart then reserve for 30 minutes because "Cart hold" }
        """;

    private static string Cart(string id, string sku, int quantity, string asked = "\"destination\": { \"country\": \"DE\" },") =>
        $$"""{ "id": "{{id}}", {{asked}} "lines": [ { "sku": "{{sku}}", "quantity": {{quantity}}, "unitPrice": "9 EUR" } ] }""";

    private static string Held(string id, string sku, int quantity) => Cart(id, sku, quantity, "\"hold\": \"cart\", \"destination\": { \"country\": \"DE\" },");

    [Fact]
    public void Promise_WithHold_ListsWhatIsSetAsideUntilItLapses()
    {
        var answer = new PromiseCase(CartHold, Network).AskOne(Held("a", "CUP", 4));
        (answer.Kind, answer.Promise!.Hold).ShouldBe(("promise", "cart"));
        answer.Reserved.ShouldBe([new ReservedRecord("DC", "CUP", 4, "on_hand", new DateTimeOffset(2026, 11, 20, 8, 30, 0, TimeSpan.Zero))]);
        answer.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Promise_HoldOfAKit_SetsItsPartsAside() =>
        new PromiseCase(CartHold, Network).AskOne(Held("a", "SET", 1)).Reserved.Select(r => (r.Node, r.Sku, r.Quantity)).ShouldBe([("DC", "CUP", 2m), ("DC", "POT", 1m)], ignoreOrder: true);

    [Fact]
    public void Promise_AfterAHold_FindsWhatItLeftAndSaysWhoHasTheRest()
    {
        var second = new PromiseCase(CartHold, Network).Ask(Held("a", "CUP", 4), Cart("b", "CUP", 1), Cart("c", "CUP", 5))[2];
        second.Promise!.Lines[0].Available.ShouldBe(4);
        second.Outcome.ShouldBe(Outcome.Unroutable);
        second.Contention.ShouldContain(c => c.Taken.Any(t => t.Order == "a" && t.Quantity == 4));
        second.Promise.Services.ShouldHaveSingleItem().Summary.ShouldContain("4 taken by order a");
    }

    [Fact]
    public void Promise_HoldThatCannotBe_HoldsNothing()
    {
        var answers = new PromiseCase(CartHold, Network).Ask(Held("a", "CUP", 9), Held("b", "CUP", 8));
        (answers[0].Promise!.Hold, answers[0].Reserved.IsEmpty).ShouldBe((null, true));
        answers[1].Reserved.Sum(r => r.Quantity).ShouldBe(8);
    }

    [Theory]
    [InlineData("2026-11-20T10:00:00Z", "2026-11-20T10:00:00Z", "open: at once")]
    [InlineData("2026-11-20T07:00:00Z", "2026-11-20T09:00:00Z", "before opening: at ten in Berlin")]
    [InlineData("2026-11-20T16:00:00Z", "2026-11-21T09:00:00Z", "at the cutoff: on Saturday")]
    [InlineData("2026-11-21T20:00:00Z", "2026-11-23T09:00:00Z", "on Saturday night: on Monday")]
    public void Promise_Pickup_IsReadyWhenTheCounterIs(string at, string ready, string why)
    {
        var answer = new PromiseCase("", Network).AskOne(Cart("a", "CUP", 2, $"\"at\": \"{at}\","));
        var offer = answer.Promise!.Pickups.ShouldHaveSingleItem();
        (offer.Node, offer.Outcome, offer.ReadyFrom).ShouldBe(("SHOP", Outcome.Routed, DateTimeOffset.Parse(ready, System.Globalization.CultureInfo.InvariantCulture)), why);
    }

    [Fact]
    public void Promise_PickupAtADayAskedFor_IsNotEarlier() =>
        new PromiseCase("", Network).AskOne(Cart("a", "CUP", 2, "\"requestedOn\": \"2026-11-22\",")).Promise!.Pickups[0].ReadyFrom.ShouldBe(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Promise_PickupOfWhatIsNotThere_SaysWhatLacks()
    {
        var offer = new PromiseCase("", Network).AskOne(Cart("a", "CUP", 4)).Promise!.Pickups.ShouldHaveSingleItem();
        (offer.Outcome, offer.ReadyFrom, offer.Price).ShouldBe((Outcome.Unroutable, null, null));
        offer.Unplanned.ShouldBe([new UnplannedRecord(1, "CUP", 4, "short")]);
    }

    [Fact]
    public void Promise_WithoutDestination_TellsWhatCouldBeSoldAndFetched()
    {
        var answer = new PromiseCase("", Network).AskOne(Cart("a", "CUP", 2, ""));
        answer.Outcome.ShouldBe(Outcome.Unroutable);
        answer.Unplanned.ShouldBe([new UnplannedRecord(1, "CUP", 2, "no_destination")]);
        answer.Promise!.Lines[0].Available.ShouldBe(8);
        answer.Promise.Services.ShouldBeEmpty();
        answer.Summary.ShouldBe("8 of CUP to be had; Shop has it ready from 2026-11-20 09:00 UTC.");
    }

    [Fact]
    public void Promise_PickupNodesAskedFor_AreThoseOnly()
    {
        var answer = new PromiseCase("", Network).AskOne(Cart("a", "CUP", 2, "\"pickupNodes\": [\"DC\", \"NOWHERE\"],"));
        answer.Promise!.Pickups.Select(p => (p.Node, p.Outcome)).ShouldBe([("DC", Outcome.Unroutable), ("NOWHERE", Outcome.Unroutable)]);
        new PromiseCase("", Network).AskOne(Cart("a", "CUP", 2, "\"pickupNodes\": [],")).Promise!.Pickups.ShouldBeEmpty();
    }

    [Fact]
    public void Promise_CartThatAGateHolds_StillTellsWhatThereIs()
    {
        const string Rules = """
            queue desk "Desk"
            review { rule look when order.value > 1 EUR then hold for desk because "A person looks" }
            promise { rule shelf when node.kind is store then keep back 1 because "Shelf" }
            sourcing { forbid rule never when node.kind is warehouse because "{node.name} is closed" }
            """;
        var answer = new PromiseCase(Rules, Network).AskOne(Held("a", "CUP", 1));
        (answer.Outcome, answer.Reserved.IsEmpty, answer.Promise!.Hold).ShouldBe((Outcome.Held, true, null));
        var line = answer.Promise.Lines.ShouldHaveSingleItem();
        line.Available.ShouldBe(2);
        line.Nodes.Single(n => n.Node == "DC").By.ShouldHaveSingleItem().Because.ShouldBe("Depot is closed");
        answer.Fault.ShouldBeNull();
    }

    [Fact]
    public void Promise_NodeOutsideEveryStep_GivesNothing()
    {
        var answer = new PromiseCase("sourcing { step stores candidates where node.kind is store }", Network).AskOne(Cart("a", "CUP", 1));
        answer.Promise!.Lines[0].Available.ShouldBe(3);
        answer.Promise.Lines[0].Nodes.Single(n => n.Node == "DC").Outside.ShouldBeTrue();
    }

    [Fact]
    public void Promise_NoPolicyApplies_IsHeldForOne()
    {
        var answer = new PromiseCase("  applies when order.channel is store\n", Network).AskOne(Cart("a", "CUP", 1));
        (answer.Outcome, answer.Promise!.Lines.IsEmpty).ShouldBe((Outcome.Held, true));
        answer.Summary.ShouldContain("no policy of the library applies");
    }

    [Fact]
    public void Promise_AnotherQuestion_HasAnotherHash()
    {
        var shop = new PromiseCase(CartHold, Network);
        var hashes = new[] { Cart("a", "CUP", 1), Held("a", "CUP", 1), Cart("a", "CUP", 1, "\"pickupNodes\": [], \"destination\": { \"country\": \"DE\" },"), Cart("a", "CUP", 1, "\"services\": [\"express\"], \"service\": \"standard\", \"destination\": { \"country\": \"DE\" },") }.Select(r => shop.AskOne(r).Decision).ToList();
        hashes.ShouldBeUnique();
        shop.AskOne(Cart("a", "CUP", 1)).Decision.ShouldBe(hashes[0]);
    }
}
