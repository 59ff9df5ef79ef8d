namespace DomRules.Engine.Planning.Search;

/// <summary>The smallest sorted lists of node ranks and node ids that a partial plan could still have, against those of the best plan so far.</summary>
internal sealed class NodeListBound(SearchTask task, SearchFrame frame, PartialPlan partial)
{
    private const int Most = 64;

    private readonly SearchSpace space = task.Space;
    private readonly int[] used = new int[Most * 2];
    private readonly int[] list = new int[Most * 2];
    private readonly int[] best = new int[Most * 2];
    private int[] inPlay = [];
    private bool hasFixedLength;
    private bool countsShipments;

    public void Build()
    {
        countsShipments = false;
        foreach (ref readonly var key in task.Keys.All)
            countsShipments |= key is { Kind: KeyKind.Slot, Slot: MeasureList.Shipments };
        hasFixedLength = countsShipments && !space.SharesDispatches && !space.AllowsBackorder;
        Scratch.Filled(ref inPlay, space.Problem.Nodes.Length, 0);
        for (var i = 0; i < space.LineCount; i++)
        {
            foreach (var c in frame.InPlay(i))
                inPlay[space.Node[c]] = 1;
        }
    }

    /// <summary>How many nodes may still join.</summary>
    public int Additions(int place)
    {
        var most = 0;
        for (var at = place; at < space.LineCount && most < Most; at++)
            most += space.Modes[frame.Lines[at]] == LineMode.Single ? 1 : Most;

        if (space.SharesDispatches || space.AllowsBackorder)
            return Math.Min(most, Most);
        var shipments = Math.Min(space.Cap, countsShipments ? task.Best.ShipmentCount : int.MaxValue);
        return Math.Min(Math.Min(most, shipments - partial.OpenCount), Most);
    }

    public int CompareRanks(int place)
    {
        var additions = Additions(place);
        var count = Used(byId: false);
        if (count < 0 || task.Best.NodeCount > Most)
            return -1;
        var length = Join(count, additions, byId: false);
        var nodes = space.Problem.Nodes;
        for (var at = 0; at < Certain(count, additions, length); at++)
        {
            var result = nodes[space.NodeAt[list[at]]].Rank.CompareTo(nodes[space.NodeAt[task.Best.Nodes[at]]].Rank);
            if (result != 0)
                return result;
        }

        return Ending(count, additions);
    }

    public int CompareIds(int place)
    {
        var additions = Additions(place);
        var count = Used(byId: true);
        if (count < 0 || task.Best.NodeCount > Most)
            return -1;
        for (var i = 0; i < task.Best.NodeCount; i++)
            best[i] = space.NodeAt[task.Best.Nodes[i]];
        best.AsSpan(0, task.Best.NodeCount).Sort();
        var length = Join(count, additions, byId: true);
        for (var at = 0; at < Certain(count, additions, length); at++)
        {
            if (list[at] != best[at])
                return list[at].CompareTo(best[at]);
        }

        return Ending(count, additions);
    }

    /// <summary>How many places of the list every plan has, and the best plan too.</summary>
    private int Certain(int count, int additions, int length) =>
        Math.Min(Math.Min(task.Best.NodeCount, length), hasFixedLength || additions == 0 ? int.MaxValue : count);

    private int Ending(int count, int additions)
    {
        if (hasFixedLength)
            return 0;
        return additions > 0 ? -1 : count.CompareTo(task.Best.NodeCount);
    }

    /// <summary>The nodes of the partial plan, sorted; -1 if they are too many.</summary>
    private int Used(bool byId)
    {
        var count = 0;
        foreach (ref readonly var move in partial.Moves)
        {
            var node = space.Node[move.Candidate];
            var number = byId ? node : space.NodeOrder[node];
            if (used.AsSpan(0, count).Contains(number))
                continue;
            if (count == Most)
                return -1;
            used[count++] = number;
        }

        used.AsSpan(0, count).Sort();
        return count;
    }

    /// <summary>The used nodes and the first others in play, as many as may join, sorted.</summary>
    private int Join(int count, int additions, bool byId)
    {
        used.AsSpan(0, count).CopyTo(list);
        var length = count;
        for (var number = 0; additions > 0 && number < space.Problem.Nodes.Length; number++)
        {
            var node = byId ? number : space.NodeAt[number];
            if (inPlay[node] == 0 || used.AsSpan(0, count).Contains(number))
                continue;
            list[length++] = number;
            additions--;
        }

        list.AsSpan(0, length).Sort();
        return length;
    }
}
