namespace DomRules.Engine.Planning.Search;

/// <summary>
/// Compares the best that a partial plan could still become with the best plan so far, in keys that are no numbers. More than zero: it stays worse;
/// zero: no better than equal; less: it may become better.
/// </summary>
internal sealed class TieBounds(SearchTask task, SearchFrame frame, PartialPlan partial)
{
    private readonly WaterfallBound waterfall = new(task, frame, partial);
    private readonly NodeListBound nodes = new(task, frame, partial);
    private readonly LineBound lines = new(task, frame, partial);
    private bool hasTwins;
    private bool isBuilt;

    /// <summary>Another search begins; what ties need is read when one is met.</summary>
    public void Reset() => isBuilt = false;

    private void Build()
    {
        isBuilt = true;
        waterfall.Build();
        nodes.Build();
        hasTwins = HasTwins();
    }

    public int Compare(Key key, int place, long rest)
    {
        if (!isBuilt)
            Build();
        return CompareKey(key, place, rest);
    }

    private int CompareKey(Key key, int place, long rest) => key.Kind switch
    {
        KeyKind.Fill => waterfall.Compare(key.Measure, place, rest),
        KeyKind.BackorderWhereShipping => task.Best.BackorderOnlyNodes == 0 ? 0 : -1,
        KeyKind.NodeRanks => nodes.CompareRanks(place),
        KeyKind.NodeIds => nodes.CompareIds(place),
        KeyKind.LineByLine => lines.Compare(place, rest, nodes.Additions(place) == 0),
        KeyKind.Candidates => hasTwins ? -1 : 0,
        _ => -1,
    };

    /// <summary>Whether a node offers a line in several ways; candidates of a line stand together.</summary>
    private bool HasTwins()
    {
        var space = task.Space;
        if (space.AllowsBackorder || space.SharesDispatches)
            return true;
        for (var i = 0; i < space.LineCount; i++)
        {
            var former = -1;
            for (var c = space.LineStart[i]; c < space.LineStart[i + 1]; c++)
            {
                if (space.Node[c] <= former)
                    return true;
                former = space.Node[c];
            }
        }

        return false;
    }
}
