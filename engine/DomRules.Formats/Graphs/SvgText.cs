using System.Globalization;
using System.Text;

namespace DomRules.Formats.Graphs;

/// <summary>A drawing as a picture that needs nothing else to be shown.</summary>
public static class SvgText
{
    /// <summary>The whole file, ending with a line end.</summary>
    public static string Of(GraphDrawing drawing)
    {
        var layout = new LaneLayout(drawing, LaneShape.Tall);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{layout.Width}" height="{layout.Height}" viewBox="0 0 {layout.Width} {layout.Height}" font-family="Helvetica, Arial, sans-serif" font-size="12" role="img">""");
        text.Append(CultureInfo.InvariantCulture, $"\n<title>{Escaped(drawing.Title)}</title>\n");
        text.Append("""<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#7a869a"/></marker></defs>""").Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"""<rect width="{layout.Width}" height="{layout.Height}" fill="#ffffff"/>""").Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"""<text x="{LaneLayout.Margin}" y="24" font-size="16" font-weight="bold" fill="#172b4d">{Escaped(drawing.Title)}</text>""").Append('\n');
        foreach (var block in layout.Blocks) Write(text, block);
        return text.Append("</svg>\n").ToString();
    }

    private static void Write(StringBuilder text, PlacedBlock block)
    {
        text.Append(CultureInfo.InvariantCulture, $"""<rect x="{block.X}" y="{block.Y}" width="{block.Width}" height="{block.Height}" rx="8" fill="#fafbfc" stroke="#b3bac5"/>""").Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"""<text x="{block.X + 12}" y="{block.Y + 20}" font-weight="bold" fill="#42526e">{Escaped(block.Block.Title)}</text>""").Append('\n');
        foreach (var arrow in block.Block.Arrows) Write(text, block.Boxes[arrow.From], block.Boxes[arrow.To]);
        foreach (var box in block.Block.Boxes) Write(text, block.Boxes[box.Id]);
    }

    private static void Write(StringBuilder text, PlacedBox from, PlacedBox to)
    {
        var isBelow = from.X == to.X;
        var (x1, y1) = isBelow ? (from.X + (from.Width / 2), from.Y + from.Height) : (from.X + from.Width, from.Y + (from.Height / 2));
        var (x2, y2) = isBelow ? (to.X + (to.Width / 2), to.Y) : (to.X, to.Y + (to.Height / 2));
        var bend = isBelow ? 0 : (x2 - x1) / 2;
        text.Append(CultureInfo.InvariantCulture, $"""<path d="M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}" fill="none" stroke="#7a869a" marker-end="url(#arrow)"/>""").Append('\n');
    }

    private static void Write(StringBuilder text, PlacedBox box)
    {
        text.Append(CultureInfo.InvariantCulture, $"""<rect x="{box.X}" y="{box.Y}" width="{box.Width}" height="{box.Height}" rx="5" fill="{DrawnColours.Fill(box.Kind)}" stroke="#7a869a"/>""").Append('\n');
        for (var i = 0; i < box.Lines.Length; i++)
        {
            var weight = i == 0 && box.Kind is not (DrawnKind.Fact or DrawnKind.Condition) ? " font-weight=\"bold\"" : "";
            text.Append(CultureInfo.InvariantCulture, $"""<text x="{box.X + 8}" y="{box.Y + 17 + (i * LaneLayout.LineHeight)}"{weight} fill="#172b4d" xml:space="preserve">{Escaped(box.Lines[i])}</text>""").Append('\n');
        }
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
