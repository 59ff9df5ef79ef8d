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

        var after = routed.With(Without(routed.Policy, record.Conflict)).Record();
        (after.Ranking.IsEmpty && after.Shipments.IsEmpty).ShouldBeFalse($"without {string.Join(", ", record.Conflict)}: {after.Outcome}, conflict {string.Join(", ", after.Conflict)}, {after.Summary}");
        return 1;
    });

    private static PolicySketch Without(PolicySketch policy, IReadOnlyCollection<string> names) => policy.Without(names) with
    {
        Blocks = [.. policy.Without(names).Blocks.Select(b => b with { Clauses = [.. b.Clauses.Select(c => c with { Text = Uncapped(c.Text, names) })] })],
    };

    private static string Uncapped(string text, IReadOnlyCollection<string> names) =>
        names.Any(n => text.StartsWith($"step {n}", StringComparison.Ordinal)) ? Regex.Replace(text, @" at most \d shipments", "") : text;
}
