using DomRules.Model.Canonical;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>Why a node ships nothing (or not all) of an order: the first thing that ruled it out, line by line.</summary>
public static class WhyNot
{
    /// <summary>The explanation; null when the record knows no such node.</summary>
    /// <param name="record">The decision.</param>
    /// <param name="node">Node id.</param>
    /// <param name="nodeName">Name of a node for people.</param>
    /// <param name="with">The decision with the node forced in for a line; null where no plan has it or nobody can ask.</param>
    public static Explanation? Explain(DecisionRecord record, string node, Func<string, string> nodeName, Func<int, DecisionRecord?> with)
    {
        var candidates = record.Candidates.Where(c => c.Node == node).ToList();
        var lines = new List<string>();
        foreach (var candidate in candidates)
        {
            lines.AddRange(Line(record, candidate, nodeName, with));
        }

        foreach (var counted in record.NotCarried.Where(n => !candidates.Exists(c => c.Line == n.Line)))
        {
            lines.Add($"line {Wording.Number(counted.Line)}: {nodeName(node)} does not carry the SKU");
        }

        if (lines.Count == 0)
        {
            return null;
        }

        return new Explanation(Wording.Sentence($"{nodeName(node)}: {Short(candidates)}"), [new ExplanationSection("Line by line", [.. lines])]);
    }

    private static string Short(List<CandidateRecord> candidates) => candidates switch
    {
        [] => "it carries nothing of the order",
        _ when candidates.TrueForAll(c => c.Fate == Fate.Chosen) => "it ships all that was asked of it",
        _ when candidates.Exists(c => c.Fate == Fate.Chosen) => "it ships a part, and the rest is better shipped from elsewhere or may not leave it",
        _ when candidates.TrueForAll(c => c.Fate == Fate.Excluded) => "it may not ship the order",
        _ when candidates.TrueForAll(c => c.Fate is Fate.Excluded or Fate.Short) => "it has nothing that it may ship",
        _ => "another plan is better",
    };

    private static IEnumerable<string> Line(DecisionRecord record, CandidateRecord candidate, Func<string, string> nodeName, Func<int, DecisionRecord?> with)
    {
        var line = $"line {Wording.Number(candidate.Line)}: ";
        switch (candidate.Fate)
        {
            case Fate.Chosen:
                yield return $"{line}chosen for {DecimalText.Of(candidate.Quantity ?? 0)}";
                break;
            case Fate.Excluded:
                foreach (var veto in candidate.By)
                {
                    yield return $"{line}{veto.Because} ({veto.Rule}{(veto.Source is null ? "" : ", " + veto.Source)})";
                }

                break;
            case Fate.Short:
                yield return line + "it has none to give" + Contention(record, candidate);
                break;
            case Fate.Outside:
                yield return line + "no step that was tried admits it: " + Wording.Join([.. record.Steps.Where(s => s.Result is "no_plan" or "won" or "filled").Select(s => s.Step)]);
                break;
            case Fate.NotConsidered:
                yield return line + (record.Step is null ? "the order was decided before nodes were looked at" : $"step `{record.Step}` succeeded before the step that admits it");
                break;
            default:
                yield return line + Outranked(record, candidate, nodeName, with);
                break;
        }
    }

    private static string Contention(DecisionRecord record, CandidateRecord candidate) =>
        record.Contention.FirstOrDefault(c => c.Node == candidate.Node && c.Line == candidate.Line) is { } contention ? $" ({Shortfall.Figures(contention)})" : "";

    /// <summary>The first criterion at which the best plan with the pair is worse, and by how much.</summary>
    private static string Outranked(DecisionRecord record, CandidateRecord candidate, Func<string, string> nodeName, Func<int, DecisionRecord?> with)
    {
        if (with(candidate.Line) is not { } other || other.Shipments.IsEmpty)
        {
            return $"{nodeName(candidate.Node)} could ship {DecimalText.Of(candidate.Available ?? 0)}, but no better plan has it";
        }

        for (var i = 0; i < Math.Min(record.Ranking.Length, other.Ranking.Length); i++)
        {
            var (mine, its) = (record.Ranking[i], other.Ranking[i]);
            if (mine.Chosen != its.Chosen)
            {
                return $"with it, {mine.Criterion} would be {its.Chosen} instead of {mine.Chosen}";
            }

            if (mine.ChosenTotal != its.ChosenTotal)
            {
                return $"with it, {mine.Criterion} would be as good at its worst, and {its.ChosenTotal ?? its.Chosen} instead of {mine.ChosenTotal ?? mine.Chosen} in all";
            }
        }

        return "with it every criterion would be equal, and the tie-break (node rank, then node id) prefers the other";
    }
}
