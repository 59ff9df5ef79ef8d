using System.Text.Json.Nodes;
using DomRules.Model.Decisions;
using DomRules.Operations.Explaining;
using DomRules.Operations.Routing;

namespace DomRules.Operations.Tests.Explaining;

/// <summary>Folders under tests/acceptance that say what <c>explain --why-not</c> answers: all lines, word for word.</summary>
public sealed class WhyNotCases
{
    public static TheoryData<string> Folders => [.. Directory.EnumerateDirectories(Root).Where(d => File.Exists(Path.Combine(d, "why-not.json"))).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    private static string Root => Path.Combine(RepositoryFolder.Path, "tests", "acceptance");

    [Theory]
    [MemberData(nameof(Folders))]
    public void WhyNot_AcceptanceCase_SaysWhatIsWritten(string folder)
    {
        string At(string file) => Path.Combine(Root, folder, file);
        var inputs = new RouteInputs(At("policy.route"), At("network.json"), [], At("orders.ndjson"), null, false);
        var records = RoutePreparation.Prepare(new RouteRequest(inputs.Policy, inputs.Network, [], inputs.Orders, null, false, false)).Value!.Decide();
        var asked = JsonNode.Parse(File.ReadAllText(At("why-not.json")))!.AsArray();
        asked.Count.ShouldBeGreaterThan(0);
        foreach (var question in asked)
        {
            var (order, node) = (question!["order"]!.GetValue<string>(), question["node"]!.GetValue<string>());
            var expected = question["lines"]!.AsArray().Select(l => l!.GetValue<string>());
            Lines(records.Single(r => r.Order == order), inputs, node).ShouldBe(expected, $"order {order}, node {node}");
        }
    }

    private static IEnumerable<string> Lines(DecisionRecord record, RouteInputs inputs, string node) =>
        DecisionExplaining.WhyNot(new FoundDecision(record, inputs, []), node).Value!.Split('\n').Where(l => l.StartsWith("  line ", StringComparison.Ordinal)).Select(l => l.Trim());
}
