using DomRules.Language.Diagnostics;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Language.Tests.Linking;

/// <summary>What becomes of the rules, lists and steps of a chain of policies.</summary>
public sealed class LayerTests
{
    private const string Root = """
        policy root
          currency EUR

        promise {
          rule early when order.gift then handling 1 working day because "1"
          rule late when order.risk is high then handling 2 working days because "2"
          otherwise then handling 3 working days because "3"
          otherwise rule stocked then count incoming within 5 days because "4"
        }
        allocation { serve orders by { highest order.priority } }
        sourcing {
          step near nodes within 100 km
          step far
          rank by { lowest cost, nearest }
        }
        carrier { rank services by { earliest delivery } }

        """;

    [Fact]
    public void Rules_OfAChild_StandBeforeItsParents() =>
        Handling(Leaf(Root, "policy leaf extends root promise { rule first when order.priority > 3 then handling 4 working days because \"5\" }"))
            .ShouldBe(["first leaf", "early root", "late root", "otherwise root"]);

    [Fact]
    public void Rules_SealedByAnOverride_StandBehindThoseSealedAboveIt()
    {
        const string middle = "policy middle extends root promise { rule strict sealed when order.risk is low then handling 5 working days because \"5\" }";
        const string leaf = "policy leaf extends middle promise { override rule early sealed when base and order.priority > 3 then handling 6 working days because \"6\" }";

        Handling(Leaf(Root, middle, leaf)).ShouldBe(["strict middle", "early leaf", "late root", "otherwise root"]);
    }

    [Fact]
    public void Override_OverTwoLayers_KeepsItsPlaceAndTellsWhoStatedIt()
    {
        const string middle = "policy middle extends root promise { override rule early when base and order.priority > 3 then handling 5 working days because \"5\" }";
        const string leaf = "policy leaf extends middle promise { override rule early when base or order.risk is low then handling 6 working days because \"6\" }";
        var rule = Leaf(Root, middle, leaf).Rules.Single(r => r.Name == "early");

        rule.Overrides.ShouldBe(["root", "middle"]);
        rule.Policy.ShouldBe("leaf");
        var either = rule.When.ShouldBeOfType<OperatorExpression>();
        either.Kind.ShouldBe(OperatorKind.Or);
        either.Operands[0].ShouldBeOfType<OperatorExpression>().Kind.ShouldBe(OperatorKind.And);
        Handling(Leaf(Root, middle, leaf)).ShouldBe(["early leaf", "late root", "otherwise root"]);
    }

    [Fact]
    public void Base_OfARuleWithoutCondition_HoldsAlways()
    {
        const string root = "policy root promise { rule slow handling 1 working day because \"1\" }";
        const string leaf = "policy leaf extends root promise { override rule slow when base and order.gift then handling 2 working days because \"2\" }";

        Leaf(root, leaf).Rules.Single().When.ShouldBeOfType<OperatorExpression>().Operands[0]
            .ShouldBeOfType<ConstantExpression>().Value.ShouldBe(DomRules.Model.Values.YesNoValue.Of(true));
    }

    [Fact]
    public void Otherwise_OfAChild_ReplacesTheParentsOfItsKindAndStandsLast()
    {
        var rules = Leaf(Root, "policy leaf extends root promise { otherwise then handling 9 working days because \"9\" rule mine when order.gift then backorder up to 3 within 4 days because \"8\" }").Rules;

        rules.Where(r => r.IsOtherwise).Select(r => $"{r.Name} {r.Policy} {r.Effects[0].GetType().Name}").ShouldBe(["otherwise leaf HandlingEffect", "stocked root CountIncomingEffect"]);
        rules[^1].IsOtherwise.ShouldBeTrue();
        rules[0].Name.ShouldBe("mine");
    }

    [Fact]
    public void Lists_ThatAChildStates_StandInsteadOfTheParents()
    {
        var leaf = Leaf(Root, """
            policy leaf extends root
            allocation { serve orders by { earliest order.placed_at } }
            sourcing {
              step everywhere at most 2 shipments
              rank by { nearest }
            }
            carrier { rank services by { lowest cost, on time first } }
            """);

        leaf.Steps.Select(s => s.Name).ShouldBe(["everywhere"]);
        leaf.RankBy.Length.ShouldBe(1);
        leaf.RankServicesBy.Length.ShouldBe(2);
        leaf.ServeOrdersBy.Length.ShouldBe(1);
    }

    [Fact]
    public void Lists_ThatAChildLeavesAlone_AreTheParents()
    {
        var leaf = Leaf(Root, "policy leaf extends root sourcing { rule own when node.tags has x then forbid because \"1\" } words node.tags = [x]");

        leaf.Steps.Select(s => s.Name).ShouldBe(["near", "far"]);
        leaf.RankBy.Length.ShouldBe(2);
    }

    [Fact]
    public void Disabled_Rule_IsGoneAndTheRecordNamesWhoAndWhy()
    {
        var leaf = Leaf(Root, "policy leaf extends root promise { disable rule late because \"Nobody waits\" }");

        leaf.Rules.ShouldNotContain(r => r.Name == "late");
        leaf.Disabled.Select(d => $"{d.Name} {d.DisabledBy} {d.Because}").ShouldBe(["late leaf Nobody waits"]);
    }

    [Theory]
    [InlineData("list marks = [\"b\"]")]
    [InlineData("field node.found : set of text = [\"c\"]")]
    [InlineData("let heavy = line.quantity > 3")]
    [InlineData("assume line.weight = 3 kg")]
    [InlineData("parameter limit = 30 kg")]
    [InlineData("table rate (order.risk) gives weight { | * | 2 kg | }")]
    [InlineData("words order.service = [express, standard]")]
    public void Declaration_ThatASealedRuleRestsOn_IsFrozenBelow(string declaration)
    {
        const string root = """
            policy root
            list marks = ["a"]
            field node.found : set of text = marks
            parameter limit = 20 kg
            table rate (order.risk) gives weight { | high | limit | | * | 1 kg | }
            let heavy = (line.weight or else 1 kg) > rate
            sourcing {
              rule strict sealed when heavy and node.found has "a" and order.service > standard then forbid because "1"
            }
            """;

        Compile(root, "policy leaf extends root " + declaration).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code).ShouldBe(["DR0609"]);
        Compile(root.Replace(" sealed", "", StringComparison.Ordinal), "policy leaf extends root " + declaration).HasErrors.ShouldBeFalse();
    }

    private static List<string> Handling(RuleGraph graph) =>
        [.. graph.Rules.Where(r => r.Effects[0] is HandlingEffect).Select(r => $"{r.Name} {r.Policy}")];

    private static RuleGraph Leaf(params string[] layers)
    {
        var result = Compile(layers);
        result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => DiagnosticRenderer.Render(d)).ShouldBeEmpty();
        return result.Checks.MaxBy(g => g.Layers.Length)!;
    }

    private static CompilationResult Compile(params string[] layers) =>
        PolicyCompiler.Compile(layers.Select((text, i) => new SourceText($"layer{i}.route", text)));
}
