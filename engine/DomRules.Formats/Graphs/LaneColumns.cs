namespace DomRules.Formats.Graphs;

/// <summary>Shares lanes out to columns side by side, in their order, so that the whole is about as wide as a screen.</summary>
internal static class LaneColumns
{
    private const int ScreenWidth = 16;
    private const int ScreenHeight = 10;

    /// <summary>The column of each lane, from 0.</summary>
    internal static int[] Of(IReadOnlyList<(int Width, int Height)> lanes)
    {
        var total = lanes.Sum(l => l.Height);
        return Enumerable.Range(1, Math.Max(1, lanes.Count)).Select(count => Filled(lanes, total / count)).MinBy(columns => Size(lanes, columns))!;
    }

    private static int[] Filled(IReadOnlyList<(int Width, int Height)> lanes, int limit)
    {
        var columns = new int[lanes.Count];
        var filled = 0;
        for (var i = 1; i < lanes.Count; i++)
        {
            filled += lanes[i - 1].Height;
            // A lane whose greater part would stand below the limit begins the next column.
            var isNext = filled + (lanes[i].Height / 2) > limit;
            columns[i] = columns[i - 1] + (isNext ? 1 : 0);
            if (isNext) filled = 0;
        }
        return columns;
    }

    /// <summary>How small the whole must be drawn to fit on a screen.</summary>
    private static int Size(IReadOnlyList<(int Width, int Height)> lanes, int[] columns)
    {
        var each = lanes.Index().GroupBy(l => columns[l.Index], l => l.Item).ToList();
        return Math.Max(each.Sum(c => c.Max(l => l.Width)) * ScreenHeight, each.Select(c => c.Sum(l => l.Height)).DefaultIfEmpty(0).Max() * ScreenWidth);
    }
}
