using DomRules.Model.Canonical;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>Why a candidate that could ship was left out: what the best plan with it would have been worth.</summary>
internal static class Outranked
{
    internal static string Of(DecisionRecord record, CandidateRecord candidate, Func<string, string> nodeName, Func<int, DecisionRecord?> with)
    {
        if (with(candidate.Line) is not { } other || other.Shipments.IsEmpty)
        {
            return $"{nodeName(candidate.Node)} could ship {DecimalText.Of(candidate.Available ?? 0)}, but no plan that meets every rule has it";
        }

        var differences = Differences(record, other).ToList();
        return differences.Count == 0
            ? "with it every criterion would be equal, and the tie-break (node rank, then node id) prefers the plan that was taken"
            : $"with it, {Wording.Join(differences)}";
    }

    /// <summary>Nobody could work it out.</summary>
    internal static string Untold(CandidateRecord candidate, string doubt) =>
        $"it could ship {DecimalText.Of(candidate.Available ?? 0)}, but another plan is better. By how much is not told: {doubt}";

    /// <summary>Criteria that differ, up to the first in which no band makes plans equal.</summary>
    private static IEnumerable<string> Differences(DecisionRecord record, DecisionRecord other)
    {
        for (var i = 0; i < Math.Min(record.Ranking.Length, other.Ranking.Length); i++)
        {
            var (chosen, forced) = (record.Ranking[i], other.Ranking[i]);
            if (chosen.Chosen == forced.Chosen && chosen.ChosenTotal == forced.ChosenTotal)
            {
                continue;
            }

            var isBeyond = chosen.Within is not { } band || Band.IsBeyond(chosen.Chosen, forced.Chosen, band);
            yield return Words(chosen, forced) + (isBeyond ? "" : $" (plans within {chosen.Within} of the best count as equal)");
            if (isBeyond)
            {
                yield break;
            }
        }
    }

    private static string Words(RankingRecord chosen, RankingRecord forced)
    {
        var isTotal = chosen.Chosen == forced.Chosen;
        var (instead, would) = isTotal
            ? Wording.Apart(chosen.ChosenTotal ?? chosen.Chosen, forced.ChosenTotal ?? forced.Chosen)
            : Wording.Apart(chosen.Chosen, forced.Chosen);
        return $"{chosen.Criterion} would be {(isTotal ? "as good at its worst, and " : "")}{would} instead of {instead}{(isTotal ? " in all" : "")}";
    }
}
