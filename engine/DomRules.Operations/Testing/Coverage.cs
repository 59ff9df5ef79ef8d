using System.Collections.Immutable;
using DomRules.Model.Graph;

namespace DomRules.Operations.Testing;

/// <summary>What the tests of a library touched.</summary>
/// <param name="Rules">Each rule of each policy: how many decisions it fired in.</param>
/// <param name="Conditions">Of the parts of conditions over the order as such: how many were seen both met and not met, of all.</param>
public sealed record Coverage(ImmutableArray<RuleCoverage> Rules, (int Both, int All) Conditions)
{
    /// <summary>Rules that fired at least once.</summary>
    public int Fired => Rules.Count(r => r.Fired > 0);

    /// <summary>Counts over results of tests.</summary>
    public static Coverage Of(IEnumerable<RuleGraph> policies, IReadOnlyCollection<TestResult> results)
    {
        var records = results.SelectMany(r => r.Records).ToList();
        var rules = policies.SelectMany(p => p.Rules.Select(rule => new RuleCoverage(p.Name, rule.Name, rule.Source,
            records.Count(r => r.Policy?.Name == p.Name && r.Rules.Any(x => x.Rule == rule.Name && x.Result is "matched" or "matched some")),
            records.Count(r => r.Policy?.Name == p.Name && Decided(r, rule.Name))))).ToImmutableArray();
        var seen = records.SelectMany(r => r.Rules.SelectMany(x => x.Evidence.Select(e => (Policy: r.Policy?.Name, x.Rule, e.Fact, e.Needed, e.Holds)))).ToHashSet();
        var parts = seen.Select(s => (s.Policy, s.Rule, s.Fact, s.Needed)).Distinct().ToList();
        return new Coverage(rules, (parts.Count(p => seen.Contains((p.Policy, p.Rule, p.Fact, p.Needed, true)) && seen.Contains((p.Policy, p.Rule, p.Fact, p.Needed, false))), parts.Count));
    }

    /// <summary>Whether a rule had a say in what came out: it vetoed, held, acted, or is part of a cost.</summary>
    private static bool Decided(Model.Decisions.DecisionRecord record, string rule) =>
        record.Candidates.Any(c => c.By.Any(v => v.Rule == rule)) || record.Holds.Any(h => h.Rule == rule) || record.Actions.Any(a => a.Rule == rule)
        || record.Shipments.Any(s => s.Cost.Parts.Any(p => p.Rule == rule)) || record.Steps.Any(s => s.BlockedBy.Contains(rule, StringComparer.Ordinal));
}
