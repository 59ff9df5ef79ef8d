using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DomRules.Language.Text;
using DomRules.Model.Canonical;
using DomRules.Model.Graph;

namespace DomRules.Language.Tests.Compiling;

public sealed class GraphTextTests
{
    public static TheoryData<string> Libraries => [.. Samples.LibraryFiles.Select(f => Path.GetDirectoryName(Samples.Shown(f))!).Distinct()];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Text_LibraryPolicies_IsCanonical(string folder)
    {
        foreach (var graph in GraphsOf(folder))
        {
            var text = RuleGraphJson.Text(graph);
            CanonicalJson.Text(JsonNode.Parse(text)).ShouldBe(text);
        }
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Text_LibraryPolicies_EachExpressionsIdIsTheHashOfItsContent(string folder)
    {
        foreach (var graph in GraphsOf(folder))
        {
            foreach (var (id, node) in JsonNode.Parse(RuleGraphJson.Text(graph))!["expressions"]!.AsObject())
            {
                node!.AsObject().Remove("sources");
                Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(node)))[..32].ShouldBe(id);
            }
        }
    }

    [Fact]
    public void Text_SameFactInManyRules_IsOneExpressionWithEveryPlace()
    {
        var rules = string.Join('\n', Enumerable.Range(0, 30).Select(i => $"  rule r{i} when order.priority > {i % 3} then hold because \"{{order.priority}}\""));
        var result = PolicyCompiler.Compile([new SourceText("many.route", "policy many\n  currency EUR\n\nreview {\n" + rules + "\n}\n")]);
        var graph = result.Checks.ShouldHaveSingleItem();
        var fact = graph.Expressions.OfType<FactExpression>().Where(f => f.Fact.Path == "order.priority").ShouldHaveSingleItem();
        graph.Sources[fact.Index].Length.ShouldBe(60);
        graph.Sources[fact.Index].ShouldBeUnique();
    }

    private static IEnumerable<RuleGraph> GraphsOf(string folder)
    {
        var files = Samples.LibraryFiles.Where(f => Path.GetDirectoryName(Samples.Shown(f)) == folder);
        return PolicyCompiler.Compile(files.Select(f => new SourceText(Samples.Shown(f), File.ReadAllText(f)))).Checks;
    }
}
