using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>The reason that a plan's sentence gives: what forced several shipments, or what told the plan from the runner-up.</summary>
internal static class MainReason
{
    internal static string? Of(DecisionRecord record, Func<string, string> nodeName)
    {
        var lines = record.Shipments.SelectMany(s => s.Lines).Select(l => l.Line).Distinct().ToList();
        var nodes = record.Shipments.Select(s => s.Node).Distinct(StringComparer.Ordinal).ToList();
        if (nodes.Count > 1 && NoNodeHasAll(record, lines))
        {
            return $"no single node {Verb(record, except: null)} {(lines.Count == 1 ? "enough" : Wording.Small(lines.Count))}";
        }

        if (record.Ranking.FirstOrDefault(r => r.Decided) is { RunnerUp: { } runnerUp } decided)
        {
            var isTotal = decided.Chosen == runnerUp && decided.ChosenTotal != decided.RunnerUpTotal;
            var (chosen, next) = isTotal ? Wording.Apart(decided.ChosenTotal ?? decided.Chosen, decided.RunnerUpTotal ?? runnerUp) : Wording.Apart(decided.Chosen, runnerUp);
            return $"{Phrase(decided.Criterion)} is {chosen}{(isTotal ? " in all" : "")} against {next} for the next best plan";
        }

        if (nodes.Count == 1 && OnlyNode(record, lines, nodes[0]))
        {
            return $"only {nodeName(nodes[0])} {Verb(record, nodes[0])} {(lines.Count == 1 ? "it" : Wording.Small(lines.Count))}";
        }

        return record.TieBreak is { } tie ? $"plans tied and {tie} decided" : null;
    }

    /// <summary>Whether stock alone keeps every other node from shipping all of it, or a rule stands in the way somewhere.</summary>
    private static string Verb(DecisionRecord record, string? except)
    {
        var demand = Demand(record);
        return record.Candidates.Where(c => c.Node != except && demand.ContainsKey(c.Line)).GroupBy(c => c.Node, StringComparer.Ordinal).All(g => g.Any(c => Lacks(c, demand[c.Line]))) ? "has" : "may ship";
    }

    private static bool Lacks(CandidateRecord candidate, decimal needed) => candidate.Fate == Fate.Excluded
        ? candidate.By.Any(v => v.Rule == "not_carried")
        : candidate.Available < needed;

    private static Dictionary<int, decimal> Demand(DecisionRecord record) =>
        record.Shipments.SelectMany(s => s.Lines).GroupBy(l => l.Line).ToDictionary(g => g.Key, g => g.Sum(l => l.Quantity));

    private static string Phrase(string criterion) => criterion switch
    {
        "fewest shipments" => "the number of shipments",
        "lowest cost" => "the cost",
        "earliest delivery" => "the last delivery",
        "on time first" => "the number of late shipments",
        "nearest" => "the distance",
        _ => $"`{criterion}`",
    };

    private static bool CanShip(CandidateRecord candidate) => candidate.Fate is Fate.Chosen or Fate.Outranked or Fate.Outside;

    /// <summary>Nodes that have, and may ship, everything that is shipped.</summary>
    private static IEnumerable<string> NodesWithAll(DecisionRecord record, List<int> lines)
    {
        var demand = Demand(record);
        return record.Candidates.Where(c => CanShip(c) && demand.TryGetValue(c.Line, out var needed) && (c.Available ?? 0) >= needed)
            .GroupBy(c => c.Node, StringComparer.Ordinal).Where(g => g.Select(c => c.Line).Distinct().Count() == lines.Count).Select(g => g.Key);
    }

    private static bool NoNodeHasAll(DecisionRecord record, List<int> lines) => !NodesWithAll(record, lines).Any();

    private static bool OnlyNode(DecisionRecord record, List<int> lines, string node) => NodesWithAll(record, lines).All(n => n == node);
}
