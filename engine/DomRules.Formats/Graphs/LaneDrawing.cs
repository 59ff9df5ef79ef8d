using System.Collections.Immutable;

namespace DomRules.Formats.Graphs;

/// <summary>Places the boxes of one block in columns: facts, conditions, rules, choices. Each box stands beside what it is joined with, so that arrows run level where they can.</summary>
internal sealed class LaneDrawing
{
    private readonly IReadOnlyList<IReadOnlyList<DrawnBox>> columns;
    private readonly Dictionary<string, ImmutableArray<string>> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> heights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> tops = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> targets;
    private readonly ILookup<string, string> origins;
    private readonly DrawnBlock block;

    internal LaneDrawing(DrawnBlock block, int mostLines)
    {
        this.block = block;
        columns = ColumnOrder.Of(block);
        targets = block.Arrows.ToLookup(a => a.From, a => a.To, StringComparer.Ordinal);
        origins = block.Arrows.ToLookup(a => a.To, a => a.From, StringComparer.Ordinal);
        foreach (var box in block.Boxes)
        {
            texts[box.Id] = Cut([.. box.Lines.SelectMany(WrappedText.Of)], mostLines);
            heights[box.Id] = (texts[box.Id].Length * LaneLayout.LineHeight) + 10;
        }
    }

    /// <summary>The block with its upper left corner at a place.</summary>
    internal PlacedBlock At(int left, int top)
    {
        Align();
        var highest = tops.Count == 0 ? 0 : tops.Values.Min();
        var boxes = new Dictionary<string, PlacedBox>(StringComparer.Ordinal);
        var x = left + LaneLayout.Margin;
        foreach (var column in columns)
        {
            var width = Width(column);
            foreach (var box in column) boxes[box.Id] = new(box.Kind, texts[box.Id], x, top + LaneLayout.TitleHeight + tops[box.Id] - highest, width, heights[box.Id]);
            x += width + LaneLayout.ColumnGap;
        }
        var bottom = boxes.Count == 0 ? top + LaneLayout.TitleHeight : boxes.Values.Max(b => b.Y + b.Height) + LaneLayout.BoxGap;
        return new(block, boxes, left, top, x - LaneLayout.ColumnGap + LaneLayout.Margin - left, bottom - top);
    }

    /// <summary>Rules first as they come, then conditions beside their rules, rules beside their conditions, and facts beside these.</summary>
    private void Align()
    {
        foreach (var column in columns) Place(column, column.Select(_ => (int?)null));
        PlaceAll(DrawnKind.Condition, targets);
        PlaceAll(DrawnKind.Rule, origins);
        PlaceAll(DrawnKind.Condition, targets);
        PlaceAll(DrawnKind.Fact, targets);
    }

    private void PlaceAll(DrawnKind kind, ILookup<string, string> joined)
    {
        foreach (var column in columns.Where(c => c[0].Kind == kind)) Place(column, column.Select(box => Middle(joined[box.Id])));
    }

    private void Place(IReadOnlyList<DrawnBox> column, IEnumerable<int?> wanted)
    {
        var placed = ColumnAlignment.Of([.. column.Select(b => heights[b.Id])], [.. wanted], LaneLayout.BoxGap);
        for (var i = 0; i < placed.Length; i++) tops[column[i].Id] = placed[i];
    }

    private int? Middle(IEnumerable<string> ids)
    {
        var middles = ids.Select(id => tops[id] + (heights[id] / 2)).ToList();
        return middles.Count == 0 ? null : middles.Sum() / middles.Count;
    }

    private int Width(IReadOnlyList<DrawnBox> column) =>
        Math.Max(LaneLayout.SmallestBox, column.Max(b => Math.Max(texts[b.Id][0].Length * LaneLayout.BoldWidth, texts[b.Id].Max(l => l.Length) * LaneLayout.CharacterWidth)) + 16);

    private static ImmutableArray<string> Cut(ImmutableArray<string> lines, int most) => lines.Length <= most ? lines : [.. lines.Take(most - 1), lines[most - 1] + " …"];
}
