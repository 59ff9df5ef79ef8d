using System.Text;

namespace DomRules.Formats.Graphs;

/// <summary>A drawing as a Mermaid flowchart.</summary>
public static class MermaidText
{
    /// <summary>The whole diagram, ending with a line end.</summary>
    public static string Of(GraphDrawing drawing)
    {
        var text = new StringBuilder();
        text.Append("---\ntitle: ").Append(Quoted(drawing.Title)).Append("\n---\nflowchart LR\n");
        foreach (var block in drawing.Blocks) Write(text, block);
        foreach (var kind in Enum.GetValues<DrawnKind>())
            text.Append("  classDef ").Append(Class(kind)).Append(" fill:").Append(DrawnColours.Fill(kind)).Append(",stroke:#7a869a,color:#172b4d\n");
        return text.ToString();
    }

    private static void Write(StringBuilder text, DrawnBlock block)
    {
        text.Append("  subgraph ").Append(block.Id).Append("_block [").Append(Quoted(block.Title)).Append("]\n");
        foreach (var box in block.Boxes)
            text.Append("    ").Append(box.Id).Append('[').Append(Quoted(string.Join("\n", box.Lines.SelectMany(l => WrappedText.Of(l))))).Append("]:::").Append(Class(box.Kind)).Append('\n');
        foreach (var arrow in block.Arrows) text.Append("    ").Append(arrow.From).Append(" --> ").Append(arrow.To).Append('\n');
        text.Append("  end\n");
    }

    private static string Class(DrawnKind kind) => Json.Spelling.Camel(kind.ToString());

    /// <summary>Characters that mean something to Mermaid or to HTML are written as entities.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "#quot;",
                '#' => "#35;",
                '<' => "#lt;",
                '>' => "#gt;",
                '&' => "#amp;",
                '`' => "#96;",
                '\n' => "<br/>",
                _ => c.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }
}
