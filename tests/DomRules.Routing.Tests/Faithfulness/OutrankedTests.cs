using System.Globalization;
using System.Text.RegularExpressions;
using DomRules.Model.Decisions;
using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Faithfulness;

/// <summary>A pair that was outranked, forced in, makes a plan that is worse at the criterion that is named, and no worse beyond its tolerance before it.</summary>
public sealed class OutrankedTests(ITestOutputHelper output)
{
    [Fact]
    public void Outranked_ForcedIn_IsWorseAtTheFirstCriterionThatDiffers() => new CaseRun(output, 50).Hold(250, 1, (routed, dice) =>
    {
        var record = routed.Record();
        var asked = 0;
        foreach (var candidate in record.Candidates.Where(c => c.Fate == Fate.Outranked && record.Outcome == Outcome.Routed && record.Optimality == "proven").Where(_ => dice.OneIn(2)))
        {
            if (routed.RecordWith(candidate.Node, candidate.Line) is { Outcome: Outcome.Routed, Optimality: "proven" } forced && forced.Step == record.Step && !IsBackordered(forced) && !IsBackordered(record))
            {
                IsNoBetter(record, forced, $"{candidate.Node} line {candidate.Line}");
                asked++;
            }
        }

        return asked;
    });

    private static bool IsBackordered(DecisionRecord record) => record.Reserved.Any(r => r.From == "backorder");

    private static void IsNoBetter(DecisionRecord record, DecisionRecord forced, string what)
    {
        for (var i = 0; i < record.Ranking.Length; i++)
        {
            var (mine, other) = (record.Ranking[i], forced.Ranking[i]);
            if (Number(mine.Chosen) is not { } chosen || Number(other.Chosen) is not { } with || chosen == with)
            {
                if (mine.Chosen != other.Chosen || HasSecondFigure(mine.Criterion))
                {
                    return;
                }

                continue;
            }

            if (mine.Criterion.StartsWith("fill by", StringComparison.Ordinal))
            {
                return;
            }

            var isWorse = IsHighest(mine.Criterion) ? with < chosen : with > chosen;
            if (mine.Within is null)
            {
                isWorse.ShouldBeTrue($"{what}: {mine.Criterion} would be {other.Chosen} instead of {mine.Chosen}");
                return;
            }

            if (isWorse)
            {
                return;
            }
        }
    }

    /// <summary>Criteria that compare the worst value and then a total that the record does not show, and waterfalls, which compare line by line.</summary>
    private static bool HasSecondFigure(string criterion) => !Regex.IsMatch(criterion, "^(fewest shipments|lowest cost|on time first|prefer|highest score|(lowest|highest) (total|average))");

    private static bool IsHighest(string criterion) => criterion.StartsWith("highest", StringComparison.Ordinal) || criterion.StartsWith("prefer", StringComparison.Ordinal);

    private static decimal? Number(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber
        : Regex.Match(text, @"^-?[\d.]+") is { Success: true } match && decimal.TryParse(match.Value, CultureInfo.InvariantCulture, out var number) ? number : null;
}
