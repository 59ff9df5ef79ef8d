using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

public sealed class ConstraintTests
{
    private static ToldOrder TwoPlaces() => new ToldOrder().Node("A", 100).Node("B", 100).Line("x", value: 1000).Line("y", value: 900)
        .Stock("x", "A").Stock("y", "B").Rank(CriterionKind.LowestCost);

    [Fact]
    public void Solve_CapBelowWhatIsNeeded_HasNoPlanAndSaysWhy()
    {
        var order = TwoPlaces();
        order.Problem.ShipmentCap = 1;
        order.Solve().Status.ShouldBe(PlanStatus.Infeasible);
        var why = order.WhyNone();
        why.Proven.ShouldBeTrue();
        why.Shortages.Length.ShouldBe(0);
        why.Constraints.ToArray().ShouldBe([new PlanConstraint(PlanConstraintKind.ShipmentCap)]);
    }

    [Theory]
    [InlineData(900, "x 1 from A, y 1 from B")]
    [InlineData(901, "none")]
    public void Solve_Floor_IsInclusive(long floor, string plan)
    {
        var order = TwoPlaces();
        order.Problem.Floor = floor;
        order.Plan().ShouldBe(plan);
    }

    [Fact]
    public void Solve_FloorAndOneShipment_DoesNotApply()
    {
        var order = new ToldOrder().Node("A").Line("x", value: 5).Stock("x", "A");
        order.Problem.Floor = 1000;
        order.Plan().ShouldBe("x 1 from A");
    }

    [Fact]
    public void Solve_FloorReachedOnlyByDividing_Divides()
    {
        // Three of x must leave B, or its shipment is worth too little; they cost more there.
        var order = new ToldOrder().Node("A").Node("B").Line("x", 5, 10).Line("y", value: 5)
            .Stock("x", "A").Stock("x", "B", costPerStep: 7).Stock("y", "B").Rank(CriterionKind.LowestCost);
        order.Problem.Floor = 20;
        order.Plan().ShouldBe("x 3 from A, x 2 from B, y 1 from B");
    }

    [Fact]
    public void Solve_HardGroup_ComesFromOneSiteEvenIfDearer()
    {
        var order = new ToldOrder().Node("A", 100).Node("B", 500).Line("x").Line("y")
            .Stock("x", "A").Stock("x", "B").Stock("y", "B", costPerStep: 50).Stock("y", "A", costPerStep: 5000).Rank(CriterionKind.LowestCost);
        order.Problem.AddGroup([0, 1]);
        order.Plan().ShouldBe("x 1 from B, y 1 from B");
    }

    [Theory]
    [InlineData(29, "x 1 from A, y 1 from B")]
    [InlineData(31, "x 1 from B, y 1 from B")]
    public void Solve_SoftGroup_IsBrokenWhereThatIsCheaper(long price, string plan)
    {
        var order = new ToldOrder().Node("A").Node("B").Line("x").Line("y")
            .Stock("x", "A").Stock("x", "B", costPerStep: 30).Stock("y", "B").Rank(CriterionKind.LowestCost);
        order.Problem.AddGroup([0, 1], price);
        order.Plan().ShouldBe(plan);
    }

    [Fact]
    public void Solve_NodesOfOneSite_AreOneShipment()
    {
        var order = new ToldOrder().Node("BER-DC", 100, site: "BER").Node("BER-SHOP", 100, site: "BER").Node("MUC", 150).Line("x").Line("y")
            .Stock("x", "BER-DC").Stock("y", "BER-SHOP").Stock("x", "MUC").Stock("y", "MUC")
            .Rank(CriterionKind.FewestShipments).Rank(CriterionKind.LowestCost);
        order.Plan().ShouldBe("x 1 from BER-DC, y 1 from BER-SHOP");
        order.Solve().Best!.Shipments.Length.ShouldBe(1);
    }

    [Fact]
    public void Solve_NeverSplitQuantity_TakesTheNodeThatHasAll()
    {
        var order = new ToldOrder().Node("A").Node("B", 900).Line("set", 4, whole: true).Stock("set", "A", 3).Stock("set", "B", 4)
            .Rank(CriterionKind.LowestCost);
        order.Plan().ShouldBe("set 4 from B");
    }

    [Fact]
    public void Solve_NoNodeHasTheWholeQuantity_NamesTheLine()
    {
        var order = new ToldOrder().Node("A").Node("B").Line("set", 4, whole: true).Stock("set", "A", 3).Stock("set", "B", 2);
        order.Plan().ShouldBe("none");
        order.WhyNone().Constraints.ToArray().ShouldBe([new PlanConstraint(PlanConstraintKind.WholeLine, 0)]);
    }

    [Fact]
    public void Solve_TwoLinesOfOneSku_ShareItsStock()
    {
        var order = new ToldOrder().Node("A").Node("B", 500).Line("x", 2).Line("x again", 2)
            .Stock("x", "A").Stock("x again", "A").Stock("x", "B", costPerStep: 10).Stock("x again", "B", costPerStep: 10).Rank(CriterionKind.LowestCost);
        var pool = order.Problem.AddPool(3);
        order.Problem.Draw(order.Candidate("x", "A"), pool);
        order.Problem.Draw(order.Candidate("x again", "A"), pool);
        order.Problem.ShipmentCap = 2;
        order.Solve().Best!.Shipments.Length.ShouldBe(2);
        order.Plan().ShouldBe("x 2 from A, x again 1 from A, x again 1 from B");
    }

    [Fact]
    public void Solve_KitAndItsComponent_DrawOnTheSameStock()
    {
        // A box holds two caps and the node has four: two boxes leave none for the cap ordered by itself.
        var order = new ToldOrder().Node("A").Line("box", 2, whole: true).Line("cap").Stock("box", "A").Stock("cap", "A");
        var caps = order.Problem.AddPool(4);
        order.Problem.Draw(order.Candidate("box", "A"), caps, 2);
        order.Problem.Draw(order.Candidate("cap", "A"), caps);
        order.Plan().ShouldBe("none");
        order.WhyNone().Shortages.ToArray().ShouldBe([new Shortage(1, 1)]);
    }

    [Theory]
    [InlineData(40, "x 1 from A, y 1 from B")]
    [InlineData(41, "x 1 from C, y 1 from C")]
    public void Solve_OnlyIfItSaves_ComparesWithTheFewestShipments(long saves, string plan)
    {
        var order = new ToldOrder().Node("A", 30).Node("B", 30).Node("C", 100).Line("x").Line("y")
            .Stock("x", "A").Stock("y", "B").Stock("x", "C").Stock("y", "C").Rank(CriterionKind.LowestCost);
        order.Problem.AddSplitCondition(new SplitCondition(saves, null));
        order.Plan().ShouldBe(plan);
    }

    [Fact]
    public void Solve_OnlyIfItComesSooner_LooksAtTheLastDelivery()
    {
        var order = new ToldOrder().Node("A", 90, day: 1).Node("B", 90, day: 2).Node("C", 100, day: 4).Line("x").Line("y")
            .Stock("x", "A").Stock("y", "B").Stock("x", "C").Stock("y", "C").Rank(CriterionKind.EarliestDelivery);
        order.Problem.AddSplitCondition(new SplitCondition(500, 2));
        order.Plan().ShouldBe("x 1 from A, y 1 from B");
    }
}
