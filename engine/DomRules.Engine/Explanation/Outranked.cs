using DomRules.Model.Canonical;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>Why the best plan with a pair lost to the one that was made: the criterion at which it left the race, and by how much.</summary>
internal static class Outranked
{
    internal static string Of(DecisionRecord record, CandidateRecord candidate, string node, PairComparison? with) => with?.Standing switch
    {
        null => $"{node} could ship {DecimalText.Of(candidate.Available ?? 0)}, but another plan is better",
        PairStanding.NotAdmitted => record.Step is null ? "the plan may not have it" : $"step `{record.Step}`, which won, does not admit it",
        PairStanding.OnlyBackorder => "it could only backorder it, and the order ships from stock",
        PairStanding.NotWhole => $"the line ships whole from one node, and it has {DecimalText.Of(candidate.Available ?? 0)}",
        PairStanding.NoPlan => $"no plan{(record.Step is null ? "" : $" of step `{record.Step}`")} that has it keeps every rule",
        PairStanding.NotFound => "no plan that has it was found before the search was stopped",
        PairStanding.Tied => $"{With(with)} every criterion would be equal, and the tie-break ({with.TieBreak}) prefers the other",
        _ => Ranked(with),
    };

    /// <summary>Nobody could work it out.</summary>
    internal static string Untold(CandidateRecord candidate, string doubt) =>
        $"it could ship {DecimalText.Of(candidate.Available ?? 0)}, but another plan is better. By how much is not told: {doubt}";

    private static string Ranked(PairComparison with)
    {
        var decided = with.Ranking.FirstOrDefault(r => r.Decided);
        if (decided is null)
        {
            return "another plan is better";
        }

        var difference = with.Difference is null ? "" : $", {with.Difference}";
        return Tolerated(with, with.IsExact ? null : decided) + With(with) + Figures(decided, with.Difference) + difference + Rigour(with, decided);
    }

    private static string With(PairComparison with) => with.IsProven ? "with it," : "with it, as far as was searched,";

    private static string Figures(RankingRecord row, string? difference)
    {
        if (row.Chosen == row.RunnerUp && row.ChosenTotal == row.RunnerUpTotal)
        {
            return difference is null ? $" {row.Criterion} would be worse, line by line" : $" {row.Criterion} would be shown as {row.Chosen} too";
        }

        var isTotal = row.Chosen == row.RunnerUp;
        var (instead, would) = isTotal ? Wording.Apart(row.ChosenTotal ?? row.Chosen, row.RunnerUpTotal ?? row.RunnerUp!) : Wording.Apart(row.Chosen, row.RunnerUp!);
        return $" {row.Criterion} would be {(isTotal ? "as good at its worst, and " : "")}{would} instead of {instead}{(isTotal ? " in all" : "")}";
    }

    /// <summary>How a tolerance came into it.</summary>
    private static string Rigour(PairComparison with, RankingRecord decided) => with.IsExact ? ", and as all else ties, that decides"
        : decided.Within is { } within ? $", and outside the tolerance of {within} from the best" : "";

    /// <summary>What would differ, but not by more than the tolerance, before the criterion that decides; null: before the end.</summary>
    private static string Tolerated(PairComparison with, RankingRecord? decided)
    {
        var tied = with.Ranking.TakeWhile(r => r != decided).Where(r => r.Within is not null && r.Chosen != r.RunnerUp && !r.Decided)
            .Select(r => $"within the tolerance of {r.Within} it would tie on {r.Criterion} ({r.RunnerUp} against {r.Chosen})").ToList();
        return tied.Count == 0 ? "" : Wording.Join(tied) + "; ";
    }
}
