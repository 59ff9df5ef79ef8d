namespace DomRules.Engine.Planning.FewLines;

/// <summary>A plan of few lines: the dispatch of each line, and its nodes as ties read them.</summary>
internal sealed class FewPlan(FewTable table)
{
    private readonly int[] dispatches = new int[LineSubsets.MostLines];
    private readonly int[] nodes = new int[LineSubsets.MostLines];
    private readonly int[] ids = new int[LineSubsets.MostLines];
    private int nodeCount;

    public ReadOnlySpan<int> Dispatches => dispatches.AsSpan(0, table.LineCount);

    public void Assign(int group, int dispatch)
    {
        for (var rest = group; rest != 0; rest &= rest - 1)
            dispatches[System.Numerics.BitOperations.TrailingZeroCount(rest)] = dispatch;
    }

    public void CopyFrom(FewPlan other)
    {
        other.Dispatches.CopyTo(dispatches);
        ReadNodes();
    }

    /// <summary>Sorts the nodes, once all lines are assigned.</summary>
    public void ReadNodes()
    {
        nodeCount = 0;
        foreach (var dispatch in Dispatches)
        {
            var node = table.NodeOf(dispatch);
            if (!nodes.AsSpan(0, nodeCount).Contains(node))
                Insert(node);
        }
    }

    /// <summary>The lines, as bits, that travel with a line's dispatch; 0 where an earlier line tells of it.</summary>
    public int LinesWith(int line)
    {
        var lines = 0;
        for (var other = table.LineCount - 1; other >= 0; other--)
        {
            if (dispatches[other] == dispatches[line])
                lines |= 1 << other;
        }

        return System.Numerics.BitOperations.TrailingZeroCount(lines) == line ? lines : 0;
    }

    /// <summary>The tie-breaks: node ranks, node ids, line by line the earlier node. Less than zero: this one wins.</summary>
    public int CompareTies(FewPlan other, out TieBreak by)
    {
        by = TieBreak.NodeRanks;
        var result = CompareRanks(other);
        if (result != 0)
            return result;
        by = TieBreak.NodeIds;
        result = ids.AsSpan(0, nodeCount).SequenceCompareTo(other.ids.AsSpan(0, nodeCount));
        if (result != 0)
            return result;
        result = CompareLines(other);
        by = result != 0 ? TieBreak.LineByLine : TieBreak.None;
        return result;
    }

    private int CompareRanks(FewPlan other)
    {
        for (var i = 0; i < nodeCount && i < other.nodeCount; i++)
        {
            var result = table.RankOf(nodes[i]).CompareTo(table.RankOf(other.nodes[i]));
            if (result != 0)
                return result;
        }

        return nodeCount.CompareTo(other.nodeCount);
    }

    private int CompareLines(FewPlan other)
    {
        for (var line = 0; line < table.LineCount; line++)
        {
            var result = table.CompareNodes(table.NodeOf(dispatches[line]), table.NodeOf(other.dispatches[line]));
            if (result != 0)
                return result;
        }

        return 0;
    }

    private void Insert(int node)
    {
        var (at, idAt) = (nodeCount, nodeCount);
        for (; at > 0 && table.CompareNodes(node, nodes[at - 1]) < 0; at--)
            nodes[at] = nodes[at - 1];
        for (; idAt > 0 && node < ids[idAt - 1]; idAt--)
            ids[idAt] = ids[idAt - 1];
        (nodes[at], ids[idAt]) = (node, node);
        nodeCount++;
    }
}
