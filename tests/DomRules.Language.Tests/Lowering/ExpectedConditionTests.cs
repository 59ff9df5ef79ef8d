using DomRules.Language.Diagnostics;
using DomRules.Language.Text;
using DomRules.Model.Testing;

namespace DomRules.Language.Tests.Lowering;

/// <summary><c>expect that COND</c> is bound like any condition, in the terms of each policy that may decide.</summary>
public sealed class ExpectedConditionTests
{
    private const string Shop = "policy shop\n  currency EUR\nparameter most = 5 EUR\nlet is_dear = plan.cost > most\n";

    [Theory]
    [InlineData("plan.cots < 3 EUR", "DR0301")]
    [InlineData("plan.cost < 3", "DR0403")]
    [InlineData("order.value", "DR0311")]
    [InlineData("node.kind is store", "DR0302")]
    [InlineData("shipment.cost < 3 EUR", "DR0302")]
    [InlineData("line.quantity > 3", "DR0303")]
    [InlineData("plan.margin > 3 %", "DR0401")]
    [InlineData("nobody_knows", "DR0201")]
    [InlineData("base", "DR0208")]
    public void Compile_ConditionThatIsMistaken_SaysSoAtItsPlaceAndLeavesTheTestOut(string condition, string code)
    {
        var result = PolicyCompiler.Compile([new SourceText("shop.route", Shop + Test(condition))]);
        var error = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ShouldHaveSingleItem();
        error.Code.ShouldBe(code);
        error.Location.Start.Line.ShouldBe(7);
    }

    [Theory]
    [InlineData("is_dear")]
    [InlineData("not is_dear and order.value < most")]
    [InlineData("any line where line.quantity > 2")]
    [InlineData("sum of line.value over lines > plan.cost")]
    [InlineData("decision.on = 2026-11-20")]
    public void Compile_ConditionOverOrderAndPlan_IsBoundInTheTestsPolicy(string condition)
    {
        var result = PolicyCompiler.Compile([new SourceText("shop.route", Shop + Test(condition))]);
        result.HasErrors.ShouldBeFalse();
        var bound = That(result).Conditions.ShouldHaveSingleItem();
        bound.Name.ShouldBe("shop");
        bound.Value.Type.Kind.ShouldBe(Model.Types.TypeKind.YesNo);
        bound.Source.Line.ShouldBe(7);
        That(result).Subject.ShouldBe(condition);
    }

    [Fact]
    public void Compile_TestOfAModule_BindsInEachPolicyThatDecides()
    {
        var result = PolicyCompiler.Compile([
            new SourceText("core.route", "policy core\n  currency EUR\nparameter most = 5 EUR\n"),
            new SourceText("near.route", "policy near\n  extends core\n  applies when order.destination.country is DE\nparameter most = 7 EUR\n"),
            new SourceText("far.route", "policy far\n  extends core\nparameter most = 9 EUR\n"),
            new SourceText("tests.route", "module tests\n" + Test("plan.cost < most")),
        ]);
        result.HasErrors.ShouldBeFalse();
        var bound = That(result).Conditions;
        bound.Select(c => c.Name).ShouldBe(["far", "near"], ignoreOrder: true);
        bound.Select(c => c.Value.Id).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Compile_LetThatOnlyTestsRead_IsUsedAndChangesNoGraph()
    {
        var without = PolicyCompiler.Compile([new SourceText("shop.route", Shop)]);
        var with = PolicyCompiler.Compile([new SourceText("shop.route", Shop + Test("is_dear"))]);
        without.Diagnostics.Select(d => d.Code).ShouldContain("DR0906");
        with.Diagnostics.ShouldBeEmpty();
        Hash(with).ShouldBe(Hash(without));
    }

    private static string Hash(CompilationResult result) => result.Library.ShouldNotBeNull().Policies.ShouldHaveSingleItem().Hash;

    private static Expectation That(CompilationResult result) => result.Tests.ShouldHaveSingleItem().Actions.OfType<Expectation>().ShouldHaveSingleItem();

    private static string Test(string condition) => $"test \"t\" {{\n  given order {{ lines: [ {{ sku: \"CUP\", quantity: 1 }} ] }}\n  expect that {condition}\n}}\n";
}
