using DomRules.Api.Hosting;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Operations.Explaining;
using DomRules.Store.Decisions;
using DomRules.Studio.Decisions;

namespace DomRules.Studio.Graphs;

/// <summary>Lays decisions over the rules that made them.</summary>
public sealed class RuleOverlays(ApiServices services, DecisionReading decisions)
{
    /// <summary>How many decisions are counted at the most.</summary>
    internal const int Most = 1_000;

    private const int AtATime = 200;

    /// <summary>The way of one decision: which rules it asked, and which of them said something, in their order.</summary>
    internal async Task<RuleOverlay> OfDecisionAsync(string id, string version, RuleGraph graph)
    {
        if ((await decisions.FindAsync(id).ConfigureAwait(false)).View is not { } view)
        {
            return RuleOverlay.Nothing($"There is no decision {id}.");
        }

        return view.Row.Version != version || view.Record.Policy?.Name != graph.Name
            ? RuleOverlay.Nothing($"Decision {id} was not made by this policy of this version.")
            : Way(view.Record);
    }

    /// <summary>How often each rule said something in the last decisions of a version.</summary>
    internal async Task<RuleOverlay> OfLastAsync(int many, string version, RuleGraph graph)
    {
        var counts = graph.Rules.Select(rule => rule.Name).Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => (Heard: 0, Asked: 0), StringComparer.Ordinal);
        var read = 0;
        await foreach (var record in LastAsync(Math.Min(many, Most), version, graph.Name).ConfigureAwait(false))
        {
            read++;
            foreach (var rule in record.Rules.Where(rule => counts.ContainsKey(rule.Rule)))
            {
                var (heard, asked) = counts[rule.Rule];
                counts[rule.Rule] = (heard + (rule.IsHeard() ? 1 : 0), asked + 1);
            }
        }

        return read == 0 ? RuleOverlay.Nothing("This version has decided nothing yet.") : Counted(counts, read);
    }

    private static RuleOverlay Way(DecisionRecord record)
    {
        var heard = record.Rules.Where(rule => rule.IsHeard()).Select(rule => rule.Rule).ToList();
        return new RuleOverlay(
            $"The way of the decision on {record.Order}: {Kit.Shown.Amount(heard.Count)} of {Kit.Shown.Count(record.Rules.Length, "rule", "rules")} said something.",
            "In this decision",
            record.Rules.DistinctBy(rule => rule.Rule, StringComparer.Ordinal).ToDictionary(
                rule => rule.Rule,
                rule => rule.IsHeard() ? new RuleMark(FormattableString.Invariant($"{heard.IndexOf(rule.Rule) + 1}"), rule.Result, "fired") : new RuleMark("", rule.Result, "seen"),
                StringComparer.Ordinal));
    }

    private static RuleOverlay Counted(Dictionary<string, (int Heard, int Asked)> counts, int read)
    {
        var never = counts.Values.Count(count => count.Heard == 0);
        return new RuleOverlay(
            $"The last {Kit.Shown.Count(read, "decision", "decisions")} of this version. {Kit.Shown.Count(never, "rule has", "rules have")} never said anything in them.",
            $"In {Kit.Shown.Count(read, "decision", "decisions")}",
            counts.ToDictionary(count => count.Key, count => Mark(count.Value.Heard, count.Value.Asked), StringComparer.Ordinal));
    }

    private static RuleMark Mark(int heard, int asked) =>
        heard > 0 ? new RuleMark(FormattableString.Invariant($"{heard}"), FormattableString.Invariant($"said something in {heard} of {asked} that asked it"), "fired")
        : asked > 0 ? new RuleMark("0", FormattableString.Invariant($"asked in {asked}, said nothing"), "seen")
        : new RuleMark("0", "never asked", "never");

    private async IAsyncEnumerable<DecisionRecord> LastAsync(int many, string version, string policy)
    {
        DecisionKey? before = null;
        var filter = new DecisionFilter { Version = version };
        for (var left = many; left > 0;)
        {
            var page = await services.Store.Decisions.FindAsync(filter, before, Math.Min(left, AtATime)).ConfigureAwait(false);
            foreach (var row in page)
            {
                if (await services.Store.Decisions.GetAsync(row.Key).ConfigureAwait(false) is { } stored && StoredExplaining.Read(stored.Record).Value is { } record && record.Policy?.Name == policy)
                {
                    yield return record;
                }
            }

            left = page.Count < AtATime ? 0 : left - page.Count;
            before = page.Count > 0 ? page[^1].Key : null;
        }
    }
}
