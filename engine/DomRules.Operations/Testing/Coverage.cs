using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;

namespace DomRules.Operations.Testing;

/// <summary>What the tests of a library touched.</summary>
/// <param name="Rules">Each rule of each policy: how many decisions it fired in.</param>
/// <param name="Conditions">The parts of conditions over the order as such that were asked in a decision.</param>
public sealed record Coverage(ImmutableArray<RuleCoverage> Rules, ImmutableArray<ConditionCoverage> Conditions)
{
    /// <summary>Rules that fired at least once.</summary>
    public int Fired => Rules.Count(r => r.Fired > 0);

    /// <summary>How many conditions were seen both met and not met.</summary>
    public int BothWays => Conditions.Count(c => c.IsBothWays);

    /// <summary>Counts over results of tests.</summary>
    public static Coverage Of(IReadOnlyCollection<RuleGraph> policies, IReadOnlyCollection<TestResult> results)
    {
        var records = results.SelectMany(r => r.Records).ToList();
        var rules = policies.SelectMany(p => p.Rules.Select(rule => new RuleCoverage(p.Name, rule.Name, rule.Source,
            records.Count(r => r.Policy?.Name == p.Name && r.Rules.Any(x => x.Rule == rule.Name && x.Result is "matched" or "matched some")),
            records.Count(r => r.Policy?.Name == p.Name && Decided(r, rule.Name))))).ToImmutableArray();
        return new Coverage(rules, [.. policies.SelectMany(p => p.Rules.SelectMany(rule => ConditionsOf(p.Name, rule, records)))]);
    }

    private static IEnumerable<ConditionCoverage> ConditionsOf(string policy, Rule rule, List<DecisionRecord> records) =>
        records.Where(r => r.Policy?.Name == policy)
            .SelectMany(r => r.Rules.Where(x => x.Rule == rule.Name).SelectMany(x => x.Evidence))
            .GroupBy(e => $"{e.Fact} {e.Needed}".TrimEnd(), StringComparer.Ordinal)
            .Select(part => new ConditionCoverage(policy, rule.Name, rule.Source, part.Key, part.Any(e => e.Holds), part.Any(e => !e.Holds)));

    /// <summary>Whether a rule had a say in what came out: it vetoed, held, refused, disposed, acted, or is part of a cost.</summary>
    private static bool Decided(DecisionRecord record, string rule) =>
        record.Candidates.Any(c => c.By.Any(v => v.Rule == rule)) || record.Holds.Any(h => h.Rule == rule) || record.Actions.Any(a => a.Rule == rule)
        || record.Items.Any(i => i.Rule == rule || i.Refund?.Rule == rule || i.Refusals.Any(r => r.Rule == rule))
        || record.Shipments.Any(s => s.Cost.Parts.Any(p => p.Rule == rule)) || record.Steps.Any(s => s.BlockedBy.Contains(rule, StringComparer.Ordinal));
}
