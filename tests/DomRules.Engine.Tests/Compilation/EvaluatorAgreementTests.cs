using DomRules.Engine.Compilation;
using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Engine.Tests.Generation;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Orders;
using Xunit.Abstractions;

namespace DomRules.Engine.Tests.Compilation;

/// <summary>The compiled evaluator and the reference say the same of generated conditions, orders and networks: values, faults, assumptions, sets of nodes.</summary>
public sealed class EvaluatorAgreementTests(ITestOutputHelper output)
{
    private const ulong Seed = 20261120;

    private static int Cases => Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 1_000_000 : 20_000;

    [Fact]
    public void BothEvaluators_AnyConditionOrderAndNetwork_Agree()
    {
        var tally = new Tally();
        const int perWorld = 10;
        for (var world = 0; world < Cases / perWorld / 2; world++)
        {
            var seed = Seed + (ulong)world;
            var dice = new Dice(seed);
            var make = new ExpressionFactory();
            var any = new AnyCondition(dice, make);
            Expression[] conditions = [.. Enumerable.Range(0, perWorld).Select(_ => any.Of(3))];
            var site = new Site(AnyWorld.Network(dice));
            for (var order = 0; order < 2; order++)
            {
                site.Begin(AnyWorld.Order(dice), dice);
                foreach (var condition in conditions)
                {
                    Compare(site, condition, tally, $"seed {seed}, order {order}, {Engine.Evidence.ExpressionText.Of(condition)}");
                }

                site.Told.ShouldBe(site.ToldByReference, ignoreOrder: true, $"assumptions, seed {seed}, order {order}");
            }
        }

        output.WriteLine($"seed {Seed}: {tally}");
        tally.Yes.ShouldBeGreaterThan(1000);
        tally.No.ShouldBeGreaterThan(1000);
        tally.Unknown.ShouldBeGreaterThan(1000);
        tally.Faults.ShouldBeGreaterThan(100);
    }

    private static void Compare(Site site, Expression condition, Tally tally, string story)
    {
        var looksAtLines = (condition.Scope & (FactScope.Line | FactScope.Stock)) != 0;
        for (var line = looksAtLines ? 0 : -1; line < (looksAtLines ? site.Order.Lines.Length : 0); line++)
        {
            var bits = site.Bits.Rent();
            site.Bits.Evaluate(condition, line, bits);
            for (var node = 0; node < site.NodeCount; node++)
            {
                site.Look(line, node);
                var expected = site.Reference.Evaluate(condition);
                var where = $"{story}, line {line}, node {node}";
                site.Look(line, node);
                site.Compiled.Evaluate(condition).ShouldBe(expected, where);
                var truth = site.Compiled.Test(condition);
                truth.ShouldBe(Truths.Of(expected), where);
                bits.Yes[node].ShouldBe(truth == Truth.Yes, where);
                bits.No[node].ShouldBe(truth == Truth.No, where);
                tally.Count(truth);
            }

            site.Bits.Return(bits);
        }
    }
}
