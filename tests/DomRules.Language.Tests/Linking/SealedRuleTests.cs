using System.Globalization;
using DomRules.Language.Diagnostics;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using Xunit.Abstractions;

namespace DomRules.Language.Tests.Linking;

/// <summary>No child policy changes what a sealed rule does: it does not compile, or the rule says and stands as it did.</summary>
public sealed class SealedRuleTests(ITestOutputHelper output)
{
    private static readonly bool IsHeavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";

    [Fact]
    public void SealedRule_AnyChildThatCompiles_DoesWhatItDid()
    {
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("DOMRULES_SEED") ?? "20261122", CultureInfo.InvariantCulture);
        var cases = IsHeavy ? 100_000 : 5_000;
        var tally = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < cases; i++)
        {
            var layers = new AnyLayers(new Dice(unchecked(seed + (ulong)i))).Next();
            var result = PolicyCompiler.Compile(layers);
            Count(tally, result);
            if (!result.HasErrors)
            {
                Check(result, FormattableString.Invariant($"seed {seed}, case {i}:\n{string.Join("\n", layers.Select(l => l.Text))}"));
            }
        }

        output.WriteLine($"seed {seed}, {cases} cases: {string.Join(", ", tally.Select(t => $"{t.Key} {t.Value}"))}");
        tally.GetValueOrDefault("compiles").ShouldBeGreaterThan(cases / 5);
        tally.GetValueOrDefault("DR0609").ShouldBeGreaterThan(cases / 10);
    }

    private static void Count(SortedDictionary<string, int> tally, CompilationResult result)
    {
        foreach (var code in result.HasErrors ? result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code).Distinct() : ["compiles"])
        {
            tally[code] = tally.GetValueOrDefault(code) + 1;
        }
    }

    private static void Check(CompilationResult result, string story)
    {
        var graphs = result.Checks.OrderBy(g => g.Layers.Length).ToList();
        for (var i = 1; i < graphs.Count; i++)
        {
            var above = Sealed(graphs[i - 1]);
            var below = Sealed(graphs[i]);
            foreach (var block in Enum.GetValues<BlockKind>())
            {
                var kept = above.Where(r => r.Block == block).Select(Meaning.Of).ToList();
                below.Where(r => r.Block == block).Take(kept.Count).Select(Meaning.Of).ShouldBe(kept, story);
                graphs[i].RulesOf(block).TakeWhile(r => r.IsSealed).Count().ShouldBe(graphs[i].RulesOf(block).Count(r => r.IsSealed), story);
            }

            graphs[i].Steps.SelectMany(s => s.Without).Intersect(below.Select(r => r.Name)).ShouldBeEmpty(story);
        }
    }

    private static List<Rule> Sealed(RuleGraph graph) => [.. graph.Rules.Where(r => r.IsSealed)];
}
