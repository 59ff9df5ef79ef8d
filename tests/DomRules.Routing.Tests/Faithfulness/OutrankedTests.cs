using DomRules.Engine.Explanation;
using DomRules.Model.Decisions;
using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Faithfulness;

/// <summary>A pair that was outranked lost at the criterion that is named: the best plan with it is out of the race there, and not before, by the amount that is told.</summary>
public sealed class OutrankedTests(ITestOutputHelper output)
{
    [Fact]
    public void Outranked_ForcedIn_IsOutOfTheRaceAtTheCriterionNamed() => new CaseRun(output, 50).Hold(250, 1, (routed, dice) =>
    {
        var record = routed.Record();
        var asked = 0;
        foreach (var candidate in record.Candidates.Where(c => c.Fate == Fate.Outranked).Where(_ => dice.OneIn(2)))
        {
            if (routed.CompareWith(candidate.Node, candidate.Line) is not { } with)
            {
                record.Shipments.ShouldBeEmpty($"{candidate.Node} line {candidate.Line}: no answer though there is a plan");
                continue;
            }

            Holds(record, with, $"{candidate.Node} line {candidate.Line}");
            asked++;
        }

        return asked;
    });

    private static void Holds(DecisionRecord record, PairComparison with, string what)
    {
        var decided = with.Ranking.Where(r => r.Decided).ToList();
        switch (with.Standing)
        {
            case PairStanding.Ranked:
                decided.ShouldHaveSingleItem(what);
                with.TieBreak.ShouldBeNull(what);
                if (with.IsProven)
                {
                    TieBefore(with, decided[0], what);
                    new ShownRow(decided[0]).IsWorseBy(with.Difference).ShouldBeTrue($"{what}: {decided[0]}, {with.Difference}");
                }

                break;
            case PairStanding.Tied:
                decided.ShouldBeEmpty(what);
                with.TieBreak.ShouldNotBeNull(what);
                with.Ranking.ShouldAllBe(r => r.Chosen == r.RunnerUp && r.ChosenTotal == r.RunnerUpTotal, what);
                break;
            default:
                decided.ShouldBeEmpty(what);
                (with.Standing == PairStanding.NotAdmitted && record.Step is null).ShouldBeFalse($"{what}: no step, and yet not admitted");
                break;
        }
    }

    /// <summary>No criterion without a tolerance before it tells them apart, and none with one by more than that; where all tied, those before it are equal, and all without a tolerance.</summary>
    private static void TieBefore(PairComparison with, RankingRecord decided, string what)
    {
        foreach (var row in with.IsExact ? with.Ranking.Where(r => r != decided) : with.Ranking.TakeWhile(r => r != decided))
        {
            var isBefore = with.Ranking.IndexOf(row) < with.Ranking.IndexOf(decided);
            if (row.Within is null || (with.IsExact && isBefore))
            {
                (row.RunnerUp, row.RunnerUpTotal).ShouldBe((row.Chosen, row.ChosenTotal), $"{what}: {row} is before {decided}");
            }
            else
            {
                new ShownRow(row).IsWithinItsTolerance().ShouldBeTrue($"{what}: {row} is before {decided}");
            }
        }
    }
}
