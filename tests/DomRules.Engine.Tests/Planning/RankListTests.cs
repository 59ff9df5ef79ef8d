using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

public sealed class RankListTests
{
    [Fact]
    public void Solve_ThreeItemsInTwoPlaces_PutsTheSharedOneWithTheOther()
    {
        // The jacket is in both places, the shirt only in the warehouse, the trousers only in the store, which is nearer.
        var order = new ToldOrder().Node("BER-DC", 240).Node("STORE-1", 240).Line("jacket").Line("shirt").Line("trousers")
            .Stock("jacket", "BER-DC").Stock("jacket", "STORE-1").Stock("shirt", "BER-DC").Stock("trousers", "STORE-1", 1)
            .Rank(CriterionKind.FewestShipments).Rank(CriterionKind.LowestCost)
            .Rank(CriterionKind.Worst, values: [("BER-DC", 9), ("STORE-1", 2)]);
        order.Plan().ShouldBe("jacket 1 from STORE-1, shirt 1 from BER-DC, trousers 1 from STORE-1");
    }

    [Fact]
    public void Solve_GreedyWaterfallWouldSplit_FindsTheSingleNode()
    {
        var order = new ToldOrder().Node("A", 100).Node("B", 100).Node("C", 150).Line("x").Line("y")
            .Stock("x", "A").Stock("y", "B").Stock("x", "C").Stock("y", "C").Rank(CriterionKind.LowestCost);
        order.Plan().ShouldBe("x 1 from C, y 1 from C");
    }

    [Fact]
    public void Solve_FillByDistance_TakesAllThatTheNearestHasThenTheNext()
    {
        var order = new ToldOrder().Node("A").Node("B").Node("C").Line("x", 5).Stock("x", "A", 2).Stock("x", "B", 2).Stock("x", "C", 9)
            .Rank(CriterionKind.FillBy, values: [("A", 30), ("B", 10), ("C", 20)]);
        order.Plan().ShouldBe("x 2 from B, x 3 from C");
    }

    [Fact]
    public void Solve_EqualNodesInAFill_AreOrderedByWhatFollows()
    {
        var order = new ToldOrder().Node("A", 300).Node("B", 200).Line("x", 2).Stock("x", "A").Stock("x", "B")
            .Rank(CriterionKind.FillBy, values: [("A", 10), ("B", 10)]).Rank(CriterionKind.LowestCost);
        order.Plan().ShouldBe("x 2 from B");
    }

    [Theory]
    [InlineData(50, "x 1 from B")]
    [InlineData(49, "x 1 from A")]
    public void Solve_WithinAnAmount_IsInclusive(long within, string plan)
    {
        var order = new ToldOrder().Node("A", 100).Node("B", 150).Line("x").Stock("x", "A").Stock("x", "B")
            .Rank(CriterionKind.LowestCost, Tolerance.Amount(within)).Rank(CriterionKind.Worst, values: [("A", 2), ("B", 1)]);
        order.Plan().ShouldBe(plan);
    }

    [Fact]
    public void Solve_BothWithinTheBandAndEqualAfterIt_TakesTheExactlyCheaper()
    {
        var order = new ToldOrder().Node("A", 120).Node("B", 100).Line("x").Stock("x", "A").Stock("x", "B")
            .Rank(CriterionKind.LowestCost, Tolerance.Amount(50)).Rank(CriterionKind.Worst, values: [("A", 1), ("B", 1)]);
        order.Query.WithRunnerUp = true;
        var result = order.Solve();
        order.Words(result.Best).ShouldBe("x 1 from B");
        order.Words(result.RunnerUp).ShouldBe("x 1 from A");
        result.DecidedAt.ShouldBe(0);
        result.DecidedExactly.ShouldBeTrue();
    }

    [Fact]
    public void Solve_UnknownValue_ComesAfterEveryKnownOne()
    {
        var order = new ToldOrder().Node("A").Node("B").Line("x").Stock("x", "A").Stock("x", "B")
            .Rank(CriterionKind.Worst, sense: Sense.Highest, values: [("B", -500)]);
        order.Plan().ShouldBe("x 1 from B");
    }

    [Fact]
    public void Solve_AllEqual_NodeRankThenIdDecidesAndIsSaid()
    {
        var order = new ToldOrder().Node("A", rank: 2).Node("B", rank: 1).Node("C", rank: 1).Line("x")
            .Stock("x", "A").Stock("x", "B").Stock("x", "C").Rank(CriterionKind.LowestCost);
        order.Query.WithRunnerUp = true;
        var result = order.Solve();
        order.Words(result.Best).ShouldBe("x 1 from B");
        order.Words(result.RunnerUp).ShouldBe("x 1 from C");
        result.TieBreak.ShouldBe(TieBreak.NodeIds);
        result.DecidedAt.ShouldBe(-1);
    }

    [Fact]
    public void Solve_EarliestDelivery_LooksAtTheLastDayThenAtTheTotal()
    {
        var order = new ToldOrder().Node("A", day: 5).Node("B", day: 2).Node("C", day: 1).Line("x").Line("y")
            .Stock("x", "A").Stock("y", "B").Stock("y", "C").Rank(CriterionKind.EarliestDelivery);
        order.Plan().ShouldBe("x 1 from A, y 1 from C");
        order.Solve().Best!.Values[0].ShouldBe(new CriterionValue(5, 6));
    }

    [Fact]
    public void Solve_HighestAverageScore_IsNotWonByMoreShipments()
    {
        var order = new ToldOrder().Node("A").Node("B").Line("x", 4).Stock("x", "A").Stock("x", "B")
            .Rank(CriterionKind.Average, sense: Sense.Highest, values: [("A", 30), ("B", 20)]);
        order.Plan().ShouldBe("x 4 from A");
        order.Solve().Best!.Values[0].ShouldBe(new CriterionValue(120, 0, 4));
    }

    [Fact]
    public void Solve_PreferredNodes_GiveTheMostUnits()
    {
        var order = new ToldOrder().Node("A").Node("B").Line("x", 4).Stock("x", "A").Stock("x", "B", 3)
            .Rank(CriterionKind.Units, sense: Sense.Highest, values: [("A", 0), ("B", 1)]);
        order.Plan().ShouldBe("x 1 from A, x 3 from B");
    }
}
