using DomRules.Model.Decisions;
using DomRules.Routing.Tests.Cases;
using DomRules.Routing.Tests.Policies;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Faithfulness;

/// <summary>The set of rules that leaves no plan: without all of it there is one, and it alone leaves none.</summary>
public sealed class ConflictTests(ITestOutputHelper output)
{
    [Fact]
    public void Conflict_WithoutAllOfIt_LeavesAPlan() => new CaseRun(output, 47).Hold(400, 1, (routed, _) =>
    {
        var record = routed.Record();
        if (record.Conflict.IsEmpty)
        {
            return 0;
        }

        var names = record.Conflict.Select(RuleOf).ToArray();
        if (names.Any(BuiltIn.Contains))
        {
            return 0;
        }

        var after = routed.With(Without(routed.Policy, names)).Record();
        (after.Ranking.IsEmpty && after.Shipments.IsEmpty).ShouldBeFalse($"without {string.Join(", ", record.Conflict)}: {after.Outcome}, conflict {string.Join(", ", after.Conflict)}, {after.Summary}");
        return 1;
    });

    /// <summary>Vetoes that no change of the policy takes away.</summary>
    private static readonly string[] BuiltIn = ["inactive", "not_requested", "requested_without", "cannot_ship", "no_service", "no_capacity"];

    /// <summary>Of a rule with several groups of lines the record may name one.</summary>
    private static string RuleOf(string name) => name.Split(':')[0];

    private static PolicySketch Without(PolicySketch policy, IReadOnlyCollection<string> names) => policy.Without(names) with
    {
        Blocks = [.. policy.Without(names).Blocks.Select(b => b with { Clauses = [.. b.Clauses.Select(c => c with { Text = Uncapped(c.Text, names) })] })],
    };

    private static string Uncapped(string text, IReadOnlyCollection<string> names) =>
        names.Any(n => text.StartsWith($"step {n}", StringComparison.Ordinal)) ? Regex.Replace(text, @" at most \d shipments", "") : text;
}
