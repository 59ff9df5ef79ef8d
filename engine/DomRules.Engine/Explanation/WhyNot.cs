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
    /// <param name="with">How the plan stands beside the best one that ships anything of a line from the node; null where there is no plan.</param>
    /// <param name="doubt">Why nobody can ask; null: <paramref name="with"/> can.</param>
    public static Explanation? Explain(DecisionRecord record, string node, Func<string, string> nodeName, Func<int, PairComparison?> with, string? doubt = null)
    {
        if (record.Return is not null)
        {
            return ReturnWhyNot.Explain(record, node, nodeName);
        }

        var candidates = record.Candidates.Where(c => c.Node == node).ToList();
        var lines = new List<string>();
        foreach (var candidate in candidates)
        {
            lines.AddRange(Line(record, candidate, nodeName, with, doubt).Select(words => $"{Wording.Line(record, candidate.Line)}: {words}"));
        }

        foreach (var counted in record.NotCarried.Where(n => !candidates.Exists(c => c.Line == n.Line)))
        {
            lines.Add($"{Wording.Line(record, counted.Line)}: {nodeName(node)} does not carry it");
        }

        if (lines.Count == 0)
        {
            return null;
        }

        return new Explanation(Wording.Sentence($"{nodeName(node)}: {Short(record, candidates)}"), [new ExplanationSection("Line by line", [.. lines])]);
    }

    private static string Short(DecisionRecord record, List<CandidateRecord> candidates) => candidates switch
    {
        [] => "it carries nothing of the order",
        _ when candidates.TrueForAll(c => c.Fate == Fate.Chosen) => "it ships all that was asked of it",
        _ when candidates.Exists(c => c.Fate == Fate.Chosen) => "it ships a part, and the rest is better shipped from elsewhere or may not leave it",
        _ when candidates.TrueForAll(c => c.Fate == Fate.Excluded) => "it may not ship the order",
        _ when candidates.TrueForAll(c => c.Fate is Fate.Excluded or Fate.Short) => "it has nothing that it may ship",
        _ when candidates.TrueForAll(c => c.Fate is Fate.NotConsidered or Fate.Excluded) => "it was not considered",
        _ when record.Shipments.IsEmpty => "no node or nodes can ship the whole order",
        _ => "another plan is better",
    };

    private static IEnumerable<string> Line(DecisionRecord record, CandidateRecord candidate, Func<string, string> nodeName, Func<int, PairComparison?> with, string? doubt) => candidate.Fate switch
    {
        Fate.Chosen => [$"it ships {DecimalText.Of(candidate.Quantity ?? 0)}"],
        Fate.Excluded => candidate.By.Select(veto => $"{veto.Because} ({veto.Rule}{(veto.Source is null ? "" : ", " + veto.Source)})"),
        Fate.Short => [ShortWords(candidate, "it has") + Contention(record, candidate)],
        Fate.Outside => ["no step that was tried lets it ship this" + Tried(record)],
        Fate.NotConsidered => [record.Step is null ? "the order was decided before nodes were looked at" : $"step `{record.Step}` found a plan before the step that admits it"],
        _ when record.Shipments.IsEmpty => [$"it could ship {DecimalText.Of(candidate.Available ?? 0)}, but there is no plan for the whole order"],
        _ => [doubt is null ? Outranked.Of(record, candidate, nodeName(candidate.Node), with(candidate.Line)) : Outranked.Untold(candidate, doubt)],
    };

    private static string Tried(DecisionRecord record)
    {
        var tried = record.Steps.Where(s => s.Result is "no_plan" or "won" or "filled").Select(s => s.Step).ToList();
        return tried.Count == 0 ? "" : $" (tried: {Wording.Join(tried)})";
    }

    /// <summary>How much a pair is short of.</summary>
    internal static string ShortWords(CandidateRecord candidate, string has) => candidate.Missing is not { } missing
        ? $"{has} none to give"
        : $"{has} {(candidate.Available is > 0 and { } some ? $"only {DecimalText.Of(some)}" : "none")} to give, {DecimalText.Of(missing)} {(missing == 1 ? "is" : "are")} missing";

    private static string Contention(DecisionRecord record, CandidateRecord candidate) =>
        record.Contention.Where(c => c.Node == candidate.Node && c.Line == candidate.Line).ToList() is { Count: > 0 } contention ? $" ({Shortfall.Figures(contention)})" : "";
}
