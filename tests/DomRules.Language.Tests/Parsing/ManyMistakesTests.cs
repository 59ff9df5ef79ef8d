using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing;
using DomRules.Language.Text;

namespace DomRules.Language.Tests.Parsing;

public sealed class ManyMistakesTests
{
    [Fact]
    public void Parse_AFileWithManyMistakes_TellsEachOnceAndNothingElse()
    {
        const string text = """
            policy shop
            let heavy = line.weight > 20kg
            paramter dear = EUR 500
            list near = [DE AT]
            let broken = line.weight >
            sourcng {
              rule a when order.risk == high and order.gift hold because "x"
              forbid rule b when not (order.gift
                because "y"
              rule c when order.gift then hodl because "z";
              rul d when order.gift then refuse because "z"
              rule e when order.gift then refuse
            split {
              rule f when order.gift && order.gift then at most 1 shipment because 'one'
            }
            """;

        var parsed = Parser.Parse(new SourceText("shop.route", text));

        parsed.Diagnostics.Select(diagnostic => $"{diagnostic.Location.Start.Line} {diagnostic.Code}").ShouldBe(
        [
            "2 DR0115", "3 DR0134", "3 DR0116", "4 DR0165", "5 DR0161", "6 DR0135", "7 DR0101", "7 DR0152", "8 DR0130",
            "10 DR0157", "10 DR0109", "11 DR0136", "12 DR0150", "13 DR0131", "14 DR0103", "14 DR0111",
        ]);
        parsed.Syntax.Declarations.Length.ShouldBe(6);
    }

    [Fact]
    public void Parse_OneBrokenRule_LeavesItsNeighboursWhole()
    {
        const string text = """
            policy shop
            review {
              rule first when order.gift then tag vip because "1"
              rule second when order.gift then tag [ because "2"
              rule third when order.gift then tag vip because "3"
            }
            """;

        var parsed = Parser.Parse(new SourceText("shop.route", text));

        parsed.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBe(1);
        var block = parsed.Syntax.Declarations.ShouldHaveSingleItem().ShouldBeOfType<DomRules.Language.Syntax.Declarations.BlockDeclaration>();
        block.Members.Length.ShouldBe(3);
    }
}
