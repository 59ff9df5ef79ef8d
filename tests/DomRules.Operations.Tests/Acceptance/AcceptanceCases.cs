using System.Text;
using System.Text.Json.Nodes;
using DomRules.Model.Decisions;
using DomRules.Operations.Routing;

namespace DomRules.Operations.Tests.Acceptance;

/// <summary>Every folder under tests/acceptance comes out as it is written there.</summary>
public sealed class AcceptanceCases
{
    public static TheoryData<string> Folders => [.. Directory.EnumerateDirectories(Root).Where(d => File.Exists(Path.Combine(d, "expected.json"))).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    private static string Root => Path.Combine(RepositoryFolder.Path, "tests", "acceptance");

    [Theory]
    [MemberData(nameof(Folders))]
    public void Route_AcceptanceCase_ComesOutAsWritten(string folder)
    {
        var records = Route(folder);
        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, folder, "expected.json")))!.AsArray();
        expected.Count.ShouldBeGreaterThan(0);
        foreach (var part in expected)
        {
            var order = part!["order"]!.GetValue<string>();
            var actual = JsonNode.Parse(Encoding.UTF8.GetString(DecisionJson.Write(records.Single(r => r.Order == order))));
            JsonPart.Missing(part, actual, "$").ShouldBeEmpty($"order {order} of {folder}");
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Route_TheSameTwice_GivesTheSameBytes(string folder) =>
        Route(folder).Select(DecisionJson.Write).ShouldBe(Route(folder).Select(DecisionJson.Write));

    private static DecisionRecord[] Route(string folder)
    {
        string At(string file) => Path.Combine(Root, folder, file);
        var prepared = RoutePreparation.Prepare(new RouteRequest(At("policy.route"), At("network.json"), [], At("orders.ndjson"), null, false, false));
        prepared.Problem.ShouldBeNull();
        return prepared.Value!.Decide();
    }
}
