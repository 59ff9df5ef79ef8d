using System.Collections.Immutable;
using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing;
using DomRules.Language.Text;

namespace DomRules.Language.Tests.Parsing;

/// <summary>A condition may be left out, so that a mistake in it could show at its beginning only; it is told where it is.</summary>
public sealed class MistakeInConditionTests
{
    [Theory]
    [InlineData("rule a when order.gift and then cancel because \"x\"", "DR0161", 24)]
    [InlineData("rule a when order.gift or then cancel because \"x\"", "DR0161", 24)]
    [InlineData("rule a when order.value > then cancel because \"x\"", "DR0161", 25)]
    [InlineData("rule a when order.value > and order.gift then cancel because \"x\"", "DR0161", 25)]
    [InlineData("rule a when not order.gift and order.value > 3 EUR or then cancel because \"x\"", "DR0161", 52)]
    public void Parse_ConditionWithoutAValue_SaysAfterWhatItIsMissing(string rule, string code, int column)
    {
        var diagnostic = Parse($"review {{\n{rule}\n}}").ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(code);
        (diagnostic.Location.Start.Line, diagnostic.Location.Start.Column).ShouldBe((3, column));
    }

    [Theory]
    [InlineData("rule a when order.gift and\n}\nsplit { rule b at most 2 shipments because \"x\" }")]
    [InlineData("rule a when order.value >\n}\nsplit { rule b at most 2 shipments because \"x\" }")]
    public void Parse_ConditionThatEndsBeforeABlock_LeavesTheBlockWhole(string rules)
    {
        var parsed = Parser.Parse(new SourceText("shop.route", "policy shop\nreview {\n" + rules));
        parsed.Diagnostics.Select(d => d.Code).ShouldContain("DR0161");
        parsed.Diagnostics.ShouldAllBe(d => d.Location.Start.Line == 3);
        parsed.Syntax.Declarations.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("rule a when order.gift and", "DR0161")]
    [InlineData("rule a when order.value >", "DR0161")]
    [InlineData("rule a when order.value + 3 EUR >\n  rule b when order.gift then cancel because \"x\"", "DR0161")]
    [InlineData("rule a when order.tags has", "DR0161")]
    [InlineData("rule a when (order.gift", "DR0130")]
    public void Parse_RuleThatStopsInItsCondition_SaysThatOnly(string rule, string code) =>
        Parse($"review {{\n  {rule}\n}}").ShouldHaveSingleItem().Code.ShouldBe(code);

    [Theory]
    [InlineData("expect 1 shipmnt", "shipment")]
    [InlineData("expect at most 2 shipmnts", "shipments")]
    [InlineData("expect 2 parcls", "parcels")]
    public void Parse_MisspeltWordAfterACount_IsNoUnitAndSaidOnce(string statement, string meant)
    {
        var diagnostic = Parse($"test \"t\" {{\n{statement}\n}}").ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe("DR0170");
        diagnostic.Fixes.ShouldHaveSingleItem().Edits.ShouldHaveSingleItem().Replacement.ShouldBe(meant);
    }

    private static ImmutableArray<Diagnostic> Parse(string text) => [.. Parser.Parse(new SourceText("shop.route", "policy shop\n" + text)).Diagnostics];
}
