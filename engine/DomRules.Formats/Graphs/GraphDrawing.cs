using System.Collections.Immutable;
using System.Globalization;
using DomRules.Model.Graph;

namespace DomRules.Formats.Graphs;

/// <summary>What is drawn of a rule graph, before it becomes DOT, Mermaid or SVG: block after block, in each from facts over conditions to rules.</summary>
/// <param name="Title">Name and version of the policy.</param>
/// <param name="Blocks">In the order in which a decision runs; blocks without rules are left out.</param>
public sealed record GraphDrawing(string Title, ImmutableArray<DrawnBlock> Blocks)
{
    /// <summary>Every block unfolded.</summary>
    public static GraphDrawing Of(RuleGraph graph) => Of(graph, Enum.GetValues<BlockKind>());

    /// <summary>Only the given blocks unfolded; each other one is a single box.</summary>
    public static GraphDrawing Of(RuleGraph graph, IReadOnlyCollection<BlockKind> unfolded)
    {
        var words = new ExpressionWords(graph);
        var blocks = Enum.GetValues<BlockKind>()
            .Where(b => graph.RulesOf(b).Any() || (b == BlockKind.Sourcing && !graph.RankBy.IsEmpty))
            .Select(b => unfolded.Contains(b) ? new BlockDrawing(graph, b, words).Draw() : Folded(graph, b));
        return new($"{graph.Name} {graph.Version}", [.. blocks]);
    }

    private static DrawnBlock Folded(RuleGraph graph, BlockKind block)
    {
        var name = Json.Spelling.Snake(block.ToString());
        var count = graph.RulesOf(block).Count();
        var lines = string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "rule" : "rules")}");
        return new(name, name, [new($"{name}_folded", DrawnKind.Block, [name, lines])], []);
    }
}
