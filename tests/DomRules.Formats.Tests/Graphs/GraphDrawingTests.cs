using System.Xml.Linq;
using DomRules.Formats.Graphs;
using DomRules.Model.Graph;

namespace DomRules.Formats.Tests.Graphs;

public sealed class GraphDrawingTests
{
    private static readonly GraphDrawing Drawing = GraphDrawing.Of(SmallPolicy.Graph);

    [Fact]
    public void Dot_SmallPolicy_IsAsExpected() => Golden.ShouldMatch(DotText.Of(Drawing), "graphs/small.dot");

    [Fact]
    public void Mermaid_SmallPolicy_IsAsExpected() => Golden.ShouldMatch(MermaidText.Of(Drawing), "graphs/small.mmd");

    [Fact]
    public void Svg_SmallPolicy_IsAsExpectedAndWellFormed()
    {
        var svg = SvgText.Of(Drawing);
        XDocument.Parse(svg).Root!.Name.LocalName.ShouldBe("svg");
        Golden.ShouldMatch(svg, "graphs/small.svg");
    }

    [Fact]
    public void Of_ConditionThatTwoRulesShare_IsOneBoxWithTwoArrows()
    {
        var review = Drawing.Blocks[0];
        var dear = review.Boxes.Single(b => b.Lines[0] == "order.value > high_value");
        review.Arrows.Count(a => a.From == dear.Id).ShouldBe(2);
    }

    [Fact]
    public void Of_NamedCondition_StandsUnderItsName() =>
        Drawing.Blocks.Single(b => b.Title == "sourcing").Boxes.ShouldContain(b => b.Lines[0] == "bulky");

    [Fact]
    public void Of_FoldedBlocks_AreOneBoxEach()
    {
        var folded = GraphDrawing.Of(SmallPolicy.Graph, [BlockKind.Cost]);
        folded.Blocks.Single(b => b.Title == "review").Boxes.ShouldHaveSingleItem().Lines.ShouldBe(["review", "2 rules"]);
        folded.Blocks.Single(b => b.Title == "cost").Boxes.Length.ShouldBe(3);
    }

    [Fact]
    public void Arrows_OfEveryBlock_JoinBoxesOfIt()
    {
        foreach (var block in Drawing.Blocks)
        {
            var ids = block.Boxes.Select(b => b.Id).ToList();
            ids.ShouldBeUnique();
            block.Arrows.ShouldAllBe(a => ids.Contains(a.From) && ids.Contains(a.To));
        }
    }
}
