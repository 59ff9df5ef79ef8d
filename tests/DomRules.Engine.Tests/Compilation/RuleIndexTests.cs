using DomRules.Engine.Compilation;
using DomRules.Engine.Interpretation;
using DomRules.Engine.Tests.Generation;
using DomRules.Model.Graph;
using Xunit.Abstractions;

namespace DomRules.Engine.Tests.Compilation;

/// <summary>The index over many rules and the reference, rule by rule, say the same of generated rules and orders, faults included.</summary>
public sealed class RuleIndexTests(ITestOutputHelper output)
{
    private const ulong Seed = 20261121;

    private static int Worlds => Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 40_000 : 800;

    [Fact]
    public void Matching_AnyRulesAndOrders_IsWhatTheReferenceSays()
    {
        var tally = new Tally();
        for (var world = 0; world < Worlds; world++)
        {
            var seed = Seed + (ulong)world;
            var dice = new Dice(seed);
            var any = new AnyCondition(dice, new ExpressionFactory());
            Expression?[] rules = [.. Enumerable.Range(0, 1 + dice.Roll(70)).Select(_ => any.OfOrder())];
            var site = new Site(AnyWorld.Network(dice));
            var index = new RuleIndex(site.Frame, site.Compiled, rules);
            for (var order = 0; order < 3; order++)
            {
                site.Begin(AnyWorld.Order(dice), dice);
                site.Look(-1, 0);
                Compare(site, rules, index, tally, $"seed {seed}, order {order}");
            }
        }

        output.WriteLine($"seed {Seed}: {tally}");
        tally.Yes.ShouldBeGreaterThan(1000);
        tally.Faults.ShouldBeGreaterThan(50);
    }

    private static void Compare(Site site, Expression?[] rules, RuleIndex index, Tally tally, string story)
    {
        var matching = index.Matching();
        for (var rule = 0; rule < rules.Length; rule++)
        {
            var expected = rules[rule] is { } condition ? site.Reference.Test(condition) : Truth.Yes;
            RuleBits.Has(matching, rule).ShouldBe(expected == Truth.Yes, $"{story}, rule {rule}");
            RuleBits.Has(index.Faults, rule).ShouldBe(expected == Truth.Fault, $"{story}, fault of rule {rule}");
            tally.Count(expected);
        }
    }
}
