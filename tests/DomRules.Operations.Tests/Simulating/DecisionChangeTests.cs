using DomRules.Operations.Simulating;

namespace DomRules.Operations.Tests.Simulating;

public sealed class DecisionChangeTests
{
    private static readonly SimulatedSubject Subject = new("7.0", "1", null, DateTimeOffset.UnixEpoch);

    [Fact]
    public void Change_OfNothing_IsEmptyAndAllUnitsStay()
    {
        var change = Of(Side("5.00 EUR", 20, (1, "A", 2), (2, "B", 1)), Side("5.00 EUR", 20, (1, "A", 2), (2, "B", 1)));

        change.Changed.ShouldBeEmpty();
        change.Moves().ShouldBe([("A", "A", 2), ("B", "B", 1)]);
    }

    [Fact]
    public void Moves_WhenALineIsSplitOtherwise_KeepWhatStaysAndMoveTheRest()
    {
        var change = Of(Side("5.00 EUR", 20, (1, "A", 5), (1, "B", 3)), Side("6.00 EUR", 21, (1, "B", 4), (1, "C", 3), (1, null, 1)));

        change.Changed.ShouldBe(["nodes", "cost", "day"]);
        change.Moves().ShouldBe([("B", "B", 3), ("A", "B", 1), ("A", "C", 3), ("A", null, 1)], ignoreOrder: true);
    }

    [Fact]
    public void Totals_WrittenAndRead_AreTheSameAndGoOn()
    {
        var totals = SimulationTotals.None();
        totals.Add(Of(Side("5.00 EUR", 20, (1, "A", 5)), Side("6.50 EUR", 21, (1, "B", 4.5m), (1, null, 0.5m))), isReproduced: true);
        totals.PassOver(isUnreadable: true);

        var read = SimulationTotals.Read(totals.Write());
        read.Write().ToJsonString().ShouldBe(totals.Write().ToJsonString());
        read.Add(Of(Side(null, null), Side("1.50 EUR", 3, (1, "B", 1))), isReproduced: false);

        (read.Compared, read.Changed).ShouldBe((2, 2));
        read.Write()["costs"]!.ToJsonString().ShouldBe("""[{"currency":"EUR","before":"5.00","after":"8.00"}]""");
        read.Write()["nodes"]!.ToJsonString().ShouldBe("""[{"from":"A","to":null,"units":"0.5"},{"from":"A","to":"B","units":"4.5"}]""");
    }

    private static DecisionChange Of(DecidedSide before, DecidedSide after) => new(Subject, before, after);

    private static DecidedSide Side(string? cost, int? day, params (int Line, string? Node, decimal Units)[] units) =>
        new("", "routed", [.. units.Select(one => new LineUnits(one.Line, one.Node, one.Units))], cost, day is { } on ? new DateOnly(2026, 11, on) : null, 1);
}
