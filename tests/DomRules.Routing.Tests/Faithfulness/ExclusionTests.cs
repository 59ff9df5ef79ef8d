using DomRules.Model.Decisions;
using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Faithfulness;

/// <summary>Take away all that is named as excluding a pair, and it is excluded no more; take away one of several, and it still is, by the others.</summary>
public sealed class ExclusionTests(ITestOutputHelper output)
{
    [Fact]
    public void Excluded_WithoutAllThatIsNamed_IsExcludedNoMore() => new CaseRun(output, 40).Hold(100, 1, (routed, dice) =>
    {
        var asked = 0;
        foreach (var candidate in Some(routed, dice, 1))
        {
            var after = FateOf(Cause.Removed(routed, [.. candidate.By.Select(v => v.Rule)], candidate.Node, candidate.Line).Record(), candidate);
            if (after.Fate == Fate.Excluded && candidate.By.Any(v => v.Rule is "not_carried" or "not_sellable") && after.By.All(v => ReadsStock(routed, v.Rule)))
            {
                continue;
            }

            after.Fate.ShouldNotBe(Fate.Excluded, $"{candidate.Node} line {candidate.Line} without {Names(candidate)} is excluded by {Names(after)}");
            asked++;
        }

        return asked;
    });

    [Fact]
    public void Excluded_WithoutOneOfSeveral_IsExcludedByTheOthers() => new CaseRun(output, 41).Hold(100, 1, (routed, dice) =>
    {
        var asked = 0;
        foreach (var candidate in Some(routed, dice, 2))
        {
            var lifted = dice.Pick(candidate.By.AsSpan()).Rule;
            if (lifted is "not_carried" or "not_sellable")
            {
                continue;
            }

            var after = FateOf(Cause.Removed(routed, [lifted], candidate.Node, candidate.Line).Record(), candidate);
            after.Fate.ShouldBe(Fate.Excluded, $"{candidate.Node} line {candidate.Line} of {Names(candidate)} without {lifted}");
            asked++;
        }

        return asked;
    });

    private static IEnumerable<CandidateRecord> Some(RoutedCase routed, Dice dice, int least) =>
        routed.Record().Candidates.Where(c => c.Fate == Fate.Excluded && c.By.Length >= least && routed.Order.Lines.Count(l => l.Number == c.Line) == 1).Where(_ => dice.OneIn(3));

    private static CandidateRecord FateOf(DecisionRecord record, CandidateRecord candidate) =>
        record.Candidates.FirstOrDefault(c => c.Node == candidate.Node && c.Line == candidate.Line) ?? throw new InvalidOperationException($"{record.Outcome} {record.Fault}");

    /// <summary>A row that is put where none was is a fact that rules over stock may see.</summary>
    private static bool ReadsStock(RoutedCase routed, string rule) =>
        routed.Policy.Blocks.SelectMany(b => b.Clauses).FirstOrDefault(c => c.Name == rule) is { } clause && (clause.Text.Contains("stock.", StringComparison.Ordinal) || clause.Text.Contains("node.sells", StringComparison.Ordinal));

    private static string Names(CandidateRecord candidate) => string.Join(", ", candidate.By.Select(v => v.Rule));
}
