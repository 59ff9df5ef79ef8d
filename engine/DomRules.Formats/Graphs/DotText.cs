using System.Text;

namespace DomRules.Formats.Graphs;

/// <summary>A drawing in the language of Graphviz.</summary>
public static class DotText
{
    /// <summary>The whole file, ending with a line end.</summary>
    public static string Of(GraphDrawing drawing)
    {
        var text = new StringBuilder();
        text.Append("digraph policy {\n  label=").Append(Quoted(drawing.Title)).Append(";\n  labelloc=t;\n  rankdir=LR;\n  fontname=\"Helvetica\";\n");
        text.Append("  node [shape=box, style=\"rounded,filled\", fontname=\"Helvetica\", fontsize=11];\n  edge [color=\"#7a869a\", arrowsize=0.7];\n");
        foreach (var block in drawing.Blocks) Write(text, block);
        return text.Append("}\n").ToString();
    }

    private static void Write(StringBuilder text, DrawnBlock block)
    {
        text.Append("  subgraph cluster_").Append(block.Id).Append(" {\n    label=").Append(Quoted(block.Title)).Append(";\n    style=rounded;\n    color=\"#b3bac5\";\n");
        foreach (var box in block.Boxes)
            text.Append("    ").Append(box.Id).Append(" [label=").Append(Label(box)).Append(", fillcolor=\"").Append(DrawnColours.Fill(box.Kind)).Append("\"];\n");
        foreach (var arrow in block.Arrows) text.Append("    ").Append(arrow.From).Append(" -> ").Append(arrow.To).Append(";\n");
        text.Append("  }\n");
    }

    private static string Label(DrawnBox box) => $"\"{string.Concat(box.Lines.SelectMany(l => WrappedText.Of(l)).Select(l => Escaped(l) + "\\l"))}\"";

    private static string Quoted(string text) => $"\"{Escaped(text)}\"";

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
