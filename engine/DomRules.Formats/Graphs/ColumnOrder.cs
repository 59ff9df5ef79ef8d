namespace DomRules.Formats.Graphs;

/// <summary>The columns of a block, each ordered so that arrows cross little: rules stay in the order of the policy, what points to them follows the average place of its targets.</summary>
internal static class ColumnOrder
{
    internal static IReadOnlyList<IReadOnlyList<DrawnBox>> Of(DrawnBlock block)
    {
        var columns = block.Boxes.GroupBy(b => b.Kind).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var targets = block.Arrows.ToLookup(a => a.From, a => a.To, StringComparer.Ordinal);
        for (var i = columns.Count - 1; i >= 0; i--)
        {
            if (columns[i][0].Kind < DrawnKind.Rule) columns[i] = [.. columns[i].OrderBy(b => Average(targets[b.Id], places))];
            for (var j = 0; j < columns[i].Count; j++) places[columns[i][j].Id] = j;
        }
        return columns;
    }

    /// <summary>Average place in thousandths, in whole numbers.</summary>
    private static int Average(IEnumerable<string> ids, Dictionary<string, int> places)
    {
        var known = ids.Where(places.ContainsKey).Select(id => places[id]).ToList();
        return known.Count == 0 ? int.MaxValue : known.Sum() * 1_000 / known.Count;
    }
}
