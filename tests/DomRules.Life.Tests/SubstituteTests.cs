using DomRules.Life.Tests.Stories;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Life.Tests;

/// <summary>Something else is sent in place of what is not there.</summary>
public sealed class SubstituteTests
{
    private const string ElseHold = "exceptions { rule short on short_pick then set stock to 0, substitute, hold for ops_desk because \"Shelf was empty\" }";

    private const string OneLess = "exceptions { rule short on short_pick then reduce stock, substitute, hold for ops_desk because \"Shelf was empty\" }";

    [Fact]
    public void Substitute_FirstListedIsThere_TakesThePlaceOfTheBrokenUnits()
    {
        var story = Picked(OneLess, 2, [new Substitute("B"), new Substitute("C")], ("S1", "B", 5), ("S2", "C", 5));

        story.Plan("1").ShouldBe("1×A from BER; 1×B from S1");
        var life = story.Order("1");
        life.Status.ShouldBe(OrderStatus.Reserved);
        life.Substituted[1].ShouldBe(1);
        life.Order.Lines.Single(l => l.Number == 2).ShouldBe(new OrderLine { Number = 2, Sku = "B", Quantity = 1, UnitPrice = new MoneyValue(20, "EUR"), StandsFor = 1 });
        story.Stock("S1", "B").FreeOnHand.ShouldBe(4);
        var (happened, planned) = (story.Last[0], story.Last[1]);
        planned.Kind.ShouldBe("substitute");
        planned.Previous.ShouldBe(happened.Decision);
        happened.Outcome.ShouldBe(Outcome.Answered);
        happened.Substitutes.ShouldBe([new SubstituteRecord(1, "B", 1, 2, null)]);
        happened.Summary.ShouldBe("Short pick at Berlin DC (A): stock reduced by 1, replaced by B, because “Shelf was empty” (short).");
    }

    [Fact]
    public void Substitute_FirstListedIsNotThere_TakesTheNextAndSaysWhy()
    {
        var story = Picked(ElseHold, 1, [new Substitute("B"), new Substitute("C")], ("S1", "B", 0), ("S2", "C", 5));

        story.Plan("1").ShouldBe("1×C from S2");
        story.Last[0].Substitutes.Select(s => (s.Sku, s.As)).ShouldBe([("B", null), ("C", 2)]);
        story.Last[0].Substitutes[0].WhyNot.ShouldNotBeNull().ShouldContain("B is short (Store Mitte: 0 on hand)");
    }

    [Fact]
    public void Substitute_NoneIsThere_TheNextActionGoesOnWithTheReason()
    {
        var story = Picked(ElseHold, 1, [new Substitute("B")], ("S1", "B", 0));

        story.Order("1").Status.ShouldBe(OrderStatus.Held);
        story.Order("1").Substituted.ShouldBeEmpty();
        story.Last.Single().Outcome.ShouldBe(Outcome.Held);
        story.Last.Single().Summary.ShouldBe("Short pick at Berlin DC (A): stock set to 0, not replaced (B: B is short (Store Mitte: 0 on hand)), held for ops_desk, because “Shelf was empty” (short).");
    }

    [Fact]
    public void Substitute_PolicyForbidsTheNode_IsNotPossibleThere()
    {
        var story = Picked(
            "sourcing { forbid rule no_stores when node.kind is store and line.sku is \"B\" because \"Not from stores\" } " + ElseHold, 1, [new Substitute("B"), new Substitute("C")], ("S1", "B", 5), ("S1", "C", 5));

        story.Plan("1").ShouldBe("1×C from S1");
        story.Last[0].Substitutes[0].WhyNot.ShouldNotBeNull().ShouldContain("no_stores");
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Substitute_CustomerForbidsIt_NothingIsTried(bool inOrder, bool inLine)
    {
        var story = Placed(ElseHold, 1, [new Substitute("B")], order => order with { NoSubstitutes = inOrder, Lines = [order.Lines[0] with { NoSubstitutes = inLine }] }, ("S1", "B", 5));
        story.Do(Short());

        story.Order("1").Status.ShouldBe(OrderStatus.Held);
        story.Last.Single().Substitutes.ShouldBe([new SubstituteRecord(1, null, null, null, "the customer wants nothing else in its place")]);
    }

    [Fact]
    public void Substitute_NothingIsListed_SaysSo() =>
        Picked(ElseHold, 1, []).Last.Single().Substitutes.Single().WhyNot.ShouldBe("nothing is listed in place of A");

    [Theory]
    [InlineData("1", null, "20", "1")]
    [InlineData("1", "12.50", "12.50", "1")]
    [InlineData("1", "25", "20", "1")]
    [InlineData("3", null, "6.66", "3")]
    [InlineData("0.5", null, "40", "0.5")]
    public void Substitute_OtherQuantityOrPrice_CostsTheCustomerNoMore(string quantity, string? price, string paid, string units)
    {
        var substitute = new Substitute("B", D(quantity), price is null ? null : new MoneyValue(D(price), "EUR"));
        var story = Picked(ElseHold, 1, [substitute], ("S1", "B", 9));

        var line = story.Order("1").Order.Lines.Single(l => l.Number == 2);
        (line.Quantity, line.UnitPrice!.Amount).ShouldBe((D(units), D(paid)));
    }

    [Fact]
    public void Substitute_QuantityOffItsStep_IsPassedOver()
    {
        var story = Picked(ElseHold, 1, [new Substitute("C", 0.5m)], ("S1", "C", 5));

        story.Last.Single().Substitutes.Single().WhyNot.ShouldBe("0.5 is no multiple of its quantity step of 1");
    }

    [Fact]
    public void Substitute_TwoStandForEachOther_NothingIsSentTwiceForALine()
    {
        var story = Picked(ElseHold, 1, [new Substitute("B")], ("S1", "B", 1), ("S2", "A", 5));
        story.Plan("1").ShouldBe("1×B from S1");

        story.Do(new TellEvent("1", new OrderEvent("short_pick", "S1", "B", 2, 1)));

        story.Order("1").Status.ShouldBe(OrderStatus.Held);
        story.Last.Single().Substitutes.ShouldBe([new SubstituteRecord(2, "A", 1, null, "it was to be sent before")]);
    }

    [Fact]
    public void Substitute_Kit_StandsForAProductWithItsParts()
    {
        var story = Picked(ElseHold, 1, [new Substitute("SET")], ("S1", "B", 2), ("S1", "C", 3));

        story.Plan("1").ShouldBe("1×SET from S1");
        (story.Stock("S1", "B").FreeOnHand, story.Stock("S1", "C").FreeOnHand).ShouldBe((1, 1));
    }

    [Fact]
    public void Substitute_TwoBrokenLinesAndStockForOne_TheOtherIsForTheNextAction()
    {
        var story = new Story(
            "exceptions { rule short on short_pick then set stock to 0, substitute, cancel because \"Gone\" }",
            Products(Shop.With(("BER", "A", 1), ("BER", "D", 1), ("S1", "B", 1)), [new Substitute("B")]));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1), ("D", 1))));
        story.Do(new TellEvent("1", new OrderEvent("short_pick", "BER")));

        story.Plan("1").ShouldBe("1×B from S1");
        story.Order("1").Cancelled.Single().ShouldBe(new KeyValuePair<int, decimal>(2, 1));
        story.Last[0].Summary.ShouldContain("replaced by B (but not all: nothing is listed in place of D), cancelled");
    }

    [Fact]
    public void Substitute_NoPlanAtOrdering_TheRestIsPlannedWithIt()
    {
        var story = new Story(
            "exceptions { rule none on no_plan then substitute, hold for ops_desk because \"Nowhere\" }",
            Products(Shop.With(("BER", "A", 0), ("BER", "D", 1), ("BER", "B", 1)), [new Substitute("B")]));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1), ("D", 1))));

        story.Plan("1").ShouldBe("1×D 1×B from BER");
        story.Order("1").Status.ShouldBe(OrderStatus.Reserved);
        story.Last.Select(r => (r.Kind, r.Outcome)).ShouldBe([("route", Outcome.Unroutable), ("substitute", Outcome.Routed)]);
        story.Last[0].Summary.ShouldBe("Cannot be routed as ordered: replaced by B.");
        story.Last[0].Holds.ShouldBeEmpty();
    }

    [Fact]
    public void Substitute_NoPlanForTheRestEither_NothingIsReplaced()
    {
        var story = new Story(
            "exceptions { rule none on no_plan then substitute, hold for ops_desk because \"Nowhere\" }",
            Products(Shop.With(("BER", "A", 0), ("BER", "D", 0), ("BER", "B", 1)), [new Substitute("B")]));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1), ("D", 1))));

        story.Order("1").Status.ShouldBe(OrderStatus.Held);
        story.Order("1").Substituted.ShouldBeEmpty();
        story.Last.Single().Substitutes[0].WhyNot.ShouldNotBeNull().ShouldStartWith("the rest of the order has no plan with it either");
    }

    [Fact]
    public void Substitute_RoutedAgainFirst_HasNothingToDo()
    {
        var story = Picked("exceptions { rule short on short_pick then set stock to 0, reroute without node, substitute, hold for ops_desk because \"Empty\" }", 1, [new Substitute("B")], ("S1", "B", 5), ("S2", "A", 5));

        story.Plan("1").ShouldBe("1×A from S2");
        story.Order("1").Status.ShouldBe(OrderStatus.Reserved);
        story.Last[0].Actions.Select(a => a.Action).ShouldBe(["set_stock", "reroute"]);
    }

    [Fact]
    public void Substitute_HoldBeforeIt_HoldsThePlanOfTheSubstitute()
    {
        var story = Picked("exceptions { rule short on short_pick then hold for ops_desk, substitute because \"Look\" }", 1, [new Substitute("B")], ("S1", "B", 5));

        story.Order("1").Status.ShouldBe(OrderStatus.Held);
        story.Plan("1").ShouldBe("1×B from S1");
        story.Last[0].Holds.Single().Queue.ShouldBe("ops_desk");
    }

    [Fact]
    public void Edit_LineThatWasReplaced_KeepsWhatIsSentInItsPlace()
    {
        var story = Picked(OneLess, 2, [new Substitute("B")], ("S1", "B", 5), ("S2", "A", 5));
        story.Do(new EditOrder(Shop.Order("1", ("A", 3))));

        story.Plan("1").ShouldBe("1×A from BER; 1×B from S1; 1×A from BER");
        story.Try(new EditOrder(Shop.Order("1", ("C", 1)))).Refusal.ShouldBe("1 A of line 1 were replaced by line 2; change or cancel that one instead");
        story.Try(new EditOrder(Shop.Order("1", ("A", 2), ("C", 1)))).Refusal.ShouldBe("Line 2 is B, in place of line 1; give C a number of its own");
    }

    [Fact]
    public void Edit_FewerOfALineThatWasReplaced_TakesTheOthersOut()
    {
        var story = Picked(OneLess, 3, [new Substitute("B")], ("S1", "B", 5));
        story.Plan("1").ShouldBe("2×A from BER; 1×B from S1");
        story.Do(new EditOrder(Shop.Order("1", ("A", 2))));

        story.Plan("1").ShouldBe("1×A from BER; 1×B from S1");
    }

    [Fact]
    public void Cancel_LineThatWasReplaced_SaysWhichToCancel()
    {
        var story = Picked(ElseHold, 1, [new Substitute("B")], ("S1", "B", 5));
        story.Try(new CancelOrder("1", 1, null)).Refusal.ShouldBe("Another line is sent in place of it; cancel that one");
        story.Do(new CancelOrder("1", 2, null));

        story.Order("1").Status.ShouldBe(OrderStatus.Cancelled);
        story.Stock("S1", "B").FreeOnHand.ShouldBe(5);
    }

    [Fact]
    public void Ship_Substitute_ConsumesItAndEndsTheOrder()
    {
        var story = Picked(ElseHold, 1, [new Substitute("B")], ("S1", "B", 5));
        foreach (var to in new[] { ShipmentState.Released, ShipmentState.Shipped, ShipmentState.Delivered })
        {
            story.Do(new MoveShipment("1", 2, to));
        }

        story.Order("1").Status.ShouldBe(OrderStatus.Delivered);
        story.Stock("S1", "B").OnHand.ShouldBe(4);
        story.Events.OfType<LineSubstituted>().Single().Because.ShouldBe("Shelf was empty");
    }

    private static Story Picked(string blocks, decimal quantity, Substitute[] substitutes, params (string Node, string Sku, decimal OnHand)[] stock) =>
        Placed(blocks, quantity, substitutes, order => order, stock).Do(Short());

    private static Story Placed(string blocks, decimal quantity, Substitute[] substitutes, Func<Order, Order> change, params (string Node, string Sku, decimal OnHand)[] stock)
    {
        var story = new Story("sourcing { rank by { highest stock.on_hand } } " + blocks, Products(Shop.With([("BER", "A", 9), .. stock]), substitutes));
        return story.Do(new PlaceOrder(change(Shop.Order("1", ("A", quantity)))));
    }

    private static TellEvent Short() => new("1", new OrderEvent("short_pick", "BER", "A", 1, 1));

    /// <summary>A lists these; B lists A; SET is one B and two C; B is sold by the half.</summary>
    private static Network Products(Network network, Substitute[] ofA) => network with
    {
        Products =
        [
            new Product { Sku = "A", Substitutes = [.. ofA] },
            new Product { Sku = "B", QuantityStep = 0.5m, Substitutes = [new Substitute("A")] },
            new Product { Sku = "SET", Kit = [new KitComponent("B", 1), new KitComponent("C", 2)] },
        ],
    };

    private static decimal D(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}
