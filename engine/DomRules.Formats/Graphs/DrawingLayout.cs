using System.Collections.Immutable;

namespace DomRules.Formats.Graphs;

/// <summary>Places blocks below each other and in each the boxes in columns: facts, conditions, rules, choices. Whole pixels, so that every machine draws the same.</summary>
internal sealed class DrawingLayout
{
    internal const int Margin = 16;
    internal const int LineHeight = 16;
    private const int CharacterWidth = 7;
    private const int BoldWidth = 8;
    private const int ColumnGap = 72;
    private const int BoxGap = 12;
    private const int TitleHeight = 32;
    private const int SmallestBox = 90;

    internal DrawingLayout(GraphDrawing drawing)
    {
        var y = Margin + TitleHeight;
        foreach (var block in drawing.Blocks)
        {
            var placed = Place(block, y);
            Blocks.Add(placed);
            y += placed.Height + Margin;
        }
        Width = Math.Max(320, Blocks.Select(b => b.Width).DefaultIfEmpty(0).Max() + (2 * Margin));
        Height = y;
    }

    internal List<PlacedBlock> Blocks { get; } = [];

    internal int Width { get; }

    internal int Height { get; }

    private static PlacedBlock Place(DrawnBlock block, int y)
    {
        var boxes = new Dictionary<string, PlacedBox>(StringComparer.Ordinal);
        var x = 2 * Margin;
        var bottom = y + TitleHeight;
        foreach (var column in ColumnOrder.Of(block))
        {
            var texts = column.Select(b => b.Lines.SelectMany(WrappedText.Of).ToImmutableArray()).ToArray();
            var width = Math.Max(SmallestBox, texts.Max(t => Math.Max(t[0].Length * BoldWidth, t.Max(l => l.Length) * CharacterWidth)) + 16);
            var top = y + TitleHeight;
            for (var i = 0; i < column.Count; i++)
            {
                var height = (texts[i].Length * LineHeight) + 10;
                boxes[column[i].Id] = new(column[i].Kind, texts[i], x, top, width, height);
                top += height + BoxGap;
            }
            bottom = Math.Max(bottom, top);
            x += width + ColumnGap;
        }
        return new(block, boxes, Margin, y, x - ColumnGap, bottom - y);
    }
}
