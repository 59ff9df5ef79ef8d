using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

public sealed class PartAndBackorderTests
{
    [Fact]
    public void Solve_Part_ShipsMostCompleteLinesThenMostValue()
    {
        // Three pieces may leave: two cheap lines whole are more than the dear one whole; the third piece is the dearest left.
        var order = new ToldOrder().Node("A").Line("dear", 3, 900).Line("cheap", 1, 5).Line("small", 1, 5)
            .Stock("dear", "A").Stock("cheap", "A").Stock("small", "A");
        var pool = order.Problem.AddPool(3);
        foreach (var line in new[] { "dear", "cheap", "small" })
            order.Problem.Draw(order.Candidate(line, "A"), pool);
        order.Query.Mode = PlanMode.Part;
        order.Plan().ShouldBe("dear 1 from A, cheap 1 from A, small 1 from A");
    }

    [Fact]
    public void Solve_PartByValue_FollowsTheCallersOrder()
    {
        var order = new ToldOrder().Node("A").Line("dear", 3, 900).Line("cheap", 1, 5)
            .Stock("dear", "A").Stock("cheap", "A").Rank(CriterionKind.MostValue);
        var pool = order.Problem.AddPool(3);
        order.Problem.Draw(order.Candidate("dear", "A"), pool);
        order.Problem.Draw(order.Candidate("cheap", "A"), pool);
        order.Query.Mode = PlanMode.Part;
        order.Query.RankPartsBy(0);
        order.Plan().ShouldBe("dear 3 from A");
    }

    [Fact]
    public void SetValuePerStep_AfterTheLines_CountsAsIfStatedWithThem()
    {
        var order = new ToldOrder().Node("A").Line("first", 1).Line("dear", 1).Stock("first", "A").Stock("dear", "A");
        var pool = order.Problem.AddPool(1);
        order.Problem.Draw(order.Candidate("first", "A"), pool);
        order.Problem.Draw(order.Candidate("dear", "A"), pool);
        order.Query.Mode = PlanMode.Part;
        order.Problem.SetValuePerStep(0, 5);
        order.Problem.SetValuePerStep(1, 900);
        order.Plan().ShouldBe("dear 1 from A");
    }

    [Fact]
    public void Solve_PartWithAFloor_LeavesEnoughBehind()
    {
        var order = new ToldOrder().Node("A").Line("x", 3, 10).Line("y", 1, 5).Stock("x", "A").Rank(CriterionKind.LowestCost);
        order.Problem.Floor = 20;
        order.Query.Mode = PlanMode.Part;
        order.Plan().ShouldBe("x 1 from A");
    }

    [Fact]
    public void Solve_NothingAtHand_HasNoPartPlan()
    {
        var order = new ToldOrder().Node("A").Line("x");
        order.Query.Mode = PlanMode.Part;
        order.Solve().Status.ShouldBe(PlanStatus.Infeasible);
    }

    [Fact]
    public void Solve_Backorder_TakesAllOnHandFirst()
    {
        var order = new ToldOrder().Node("A", 900).Node("B", 10).Line("x", 5).Stock("x", "A", 3).Stock("x", "B", backorder: true)
            .Rank(CriterionKind.LowestCost);
        order.Plan().ShouldBe("none");
        order.Query.Mode = PlanMode.Backorder;
        order.Plan().ShouldBe("x 3 from A, x 2 from B later");
        order.Solve().Best!.Shipments.Length.ShouldBe(2);
    }

    [Fact]
    public void Solve_BackorderAllElseEqual_StandsWherePartOfTheOrderShips()
    {
        var order = new ToldOrder().Node("A").Node("B").Line("x").Line("y").Stock("y", "B")
            .Stock("x", "A", backorder: true).Stock("x", "B", backorder: true);
        order.Query.Mode = PlanMode.Backorder;
        order.Plan().ShouldBe("x 1 from B later, y 1 from B");
    }

    [Fact]
    public void Solve_BackorderedPart_StandsAtOneNode()
    {
        var order = new ToldOrder().Node("A").Node("B").Line("x", 4)
            .Stock("x", "A", 3, backorder: true).Stock("x", "B", 3, backorder: true);
        order.Query.Mode = PlanMode.Backorder;
        order.Plan().ShouldBe("none");
    }

    [Fact]
    public void WhyNone_ShortLine_SaysHowMuch()
    {
        var order = new ToldOrder().Node("A").Line("x", 5).Line("y").Stock("x", "A", 3).Stock("y", "A");
        var why = order.WhyNone();
        why.Shortages.ToArray().ShouldBe([new Shortage(0, 2)]);
        why.Constraints.Length.ShouldBe(0);
    }

    [Fact]
    public void WhyNone_TwoConstraintsTogether_NamesBoth()
    {
        var order = new ToldOrder().Node("A").Node("B").Node("C").Line("x").Line("y").Line("z")
            .Stock("x", "A").Stock("y", "A").Stock("y", "B").Stock("z", "B").Stock("x", "C").Stock("y", "C");
        order.Problem.ShipmentCap = 2;
        order.Problem.AddGroup([0, 1, 2]);
        order.WhyNone().Constraints.ToArray().ShouldBe([new PlanConstraint(PlanConstraintKind.Group, 0)]);
    }

    [Fact]
    public void Solve_Forced_GivesTheBestPlanWithThePair()
    {
        var order = new ToldOrder().Node("A", 100).Node("B", 130).Line("x").Line("y")
            .Stock("x", "A").Stock("y", "A").Stock("x", "B").Stock("y", "B").Rank(CriterionKind.LowestCost);
        order.Query.Force(order.Candidate("y", "B"));
        order.Plan().ShouldBe("x 1 from B, y 1 from B");
        order.Solve().Best!.Values[0].Value.ShouldBe(130);
    }
}
