namespace DomRules.Formats.Graphs;

/// <summary>Places blocks as lanes and in each the boxes in columns: facts, conditions, rules, choices. Whole pixels, so that every machine draws the same.</summary>
public sealed class LaneLayout
{
    /// <summary>Around lanes, and within them around what they hold.</summary>
    public const int Margin = 16;

    /// <summary>From one line of a box to the next.</summary>
    public const int LineHeight = 16;

    /// <summary>Of the strip above a lane's boxes.</summary>
    public const int TitleHeight = 32;

    internal const int CharacterWidth = 7;
    internal const int BoldWidth = 8;
    internal const int ColumnGap = 72;
    internal const int BoxGap = 12;
    internal const int SmallestBox = 90;

    /// <summary>Lays a drawing out.</summary>
    public LaneLayout(GraphDrawing drawing, LaneShape shape)
    {
        var lanes = drawing.Blocks.Select(block => new LaneDrawing(block, shape.MostLines)).ToList();
        var sizes = lanes.Select(lane => lane.At(0, 0)).Select(lane => (Width: lane.Width + Margin, Height: lane.Height + Margin)).ToList();
        var columns = shape.IsWide ? LaneColumns.Of(sizes) : new int[lanes.Count];
        var (x, y) = (Margin, Margin + TitleHeight);
        for (var i = 0; i < lanes.Count; i++)
        {
            if (i > 0 && columns[i] != columns[i - 1])
            {
                x += sizes.Where((_, j) => columns[j] == columns[i - 1]).Max(lane => lane.Width);
                y = Margin + TitleHeight;
            }
            Blocks.Add(lanes[i].At(x, y));
            y += sizes[i].Height;
        }
        Width = Math.Max(320, Blocks.Select(b => b.X + b.Width).DefaultIfEmpty(0).Max() + Margin);
        Height = Blocks.Select(b => b.Y + b.Height).DefaultIfEmpty(TitleHeight + Margin).Max() + Margin;
    }

    /// <summary>Lanes, in the order in which a decision runs.</summary>
    public IList<PlacedBlock> Blocks { get; } = [];

    /// <summary>Of the whole picture.</summary>
    public int Width { get; }

    /// <summary>Of the whole picture.</summary>
    public int Height { get; }
}
