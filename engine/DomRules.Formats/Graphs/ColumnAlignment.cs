namespace DomRules.Formats.Graphs;

/// <summary>Moves the boxes of a column towards what they are joined with: in their order, without overlap, and with the least sum of squared ways. Whole pixels, so that every machine draws the same.</summary>
internal static class ColumnAlignment
{
    /// <summary>The upper edge of each box.</summary>
    /// <param name="heights">Their heights.</param>
    /// <param name="wanted">Where the middle of each would be best; null: it goes with the one before.</param>
    /// <param name="gap">Least space between two.</param>
    internal static int[] Of(IReadOnlyList<int> heights, IReadOnlyList<int?> wanted, int gap)
    {
        var before = Before(heights, gap);
        var runs = new List<(long Sum, int Count)>();
        var known = wanted.Select((middle, i) => middle - (heights[i] / 2) - before[i]).FirstOrDefault(top => top is not null) ?? 0;
        for (var i = 0; i < heights.Count; i++)
        {
            known = wanted[i] - (heights[i] / 2) - before[i] ?? known;
            Add(runs, known);
        }
        return Tops(runs, before);
    }

    /// <summary>A box that would stand above those before it is pooled with them: together they stand at their average.</summary>
    private static void Add(List<(long Sum, int Count)> runs, int top)
    {
        (long Sum, int Count) last = (top, 1);
        while (runs.Count > 0 && runs[^1].Sum * last.Count > last.Sum * runs[^1].Count)
        {
            last = (last.Sum + runs[^1].Sum, last.Count + runs[^1].Count);
            runs.RemoveAt(runs.Count - 1);
        }
        runs.Add(last);
    }

    private static int[] Tops(List<(long Sum, int Count)> runs, int[] before)
    {
        var tops = new int[before.Length];
        var i = 0;
        foreach (var (sum, count) in runs)
            for (var j = 0; j < count; j++, i++) tops[i] = (int)Math.Floor((decimal)sum / count) + before[i];
        return tops;
    }

    private static int[] Before(IReadOnlyList<int> heights, int gap)
    {
        var before = new int[heights.Count];
        for (var i = 1; i < before.Length; i++) before[i] = before[i - 1] + heights[i - 1] + gap;
        return before;
    }
}
