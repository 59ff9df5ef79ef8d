namespace DomRules.Engine.Planning.Search;

/// <summary>Puts nodes in the order of rank, then id. Orders of one network follow each other, so the last order is kept while ranks stay.</summary>
internal static class NodeRanking
{
    private const int IndexBits = 20;

    public static void Build(SearchSpace space)
    {
        var nodes = space.Problem.Nodes;
        if (IsKnown(space, nodes))
            return;
        Scratch.Room(ref space.NodeOrder, nodes.Length);
        Scratch.Room(ref space.NodeAt, nodes.Length);
        if (!SortPacked(space, nodes))
            SortPairs(space, nodes);
        for (var place = 0; place < nodes.Length; place++)
            space.NodeOrder[space.NodeAt[place]] = place;
    }

    /// <summary>Whether the ranks are those of the last problem; keeps them.</summary>
    private static bool IsKnown(SearchSpace space, ReadOnlySpan<PlanNode> nodes)
    {
        var isKnown = space.RankedNodes == nodes.Length;
        var ranks = Scratch.Room(ref space.Ranks, nodes.Length);
        for (var n = 0; n < nodes.Length; n++)
        {
            isKnown &= ranks[n] == nodes[n].Rank;
            ranks[n] = nodes[n].Rank;
        }

        space.RankedNodes = nodes.Length;
        return isKnown;
    }

    /// <summary>Rank and index in one number, where they fit.</summary>
    private static bool SortPacked(SearchSpace space, ReadOnlySpan<PlanNode> nodes)
    {
        if (nodes.Length > 1 << IndexBits)
            return false;
        var keys = Scratch.Room(ref space.NodeKeys, nodes.Length).AsSpan(0, nodes.Length);
        for (var n = 0; n < nodes.Length; n++)
        {
            if (nodes[n].Rank is < int.MinValue or > int.MaxValue)
                return false;
            keys[n] = (nodes[n].Rank << IndexBits) | (uint)n;
        }

        keys.Sort();
        for (var place = 0; place < nodes.Length; place++)
            space.NodeAt[place] = (int)(keys[place] & ((1 << IndexBits) - 1));
        return true;
    }

    private static void SortPairs(SearchSpace space, ReadOnlySpan<PlanNode> nodes)
    {
        var pairs = new (long Rank, int Node)[nodes.Length];
        for (var n = 0; n < nodes.Length; n++)
            pairs[n] = (nodes[n].Rank, n);
        Array.Sort(pairs);
        for (var place = 0; place < nodes.Length; place++)
            space.NodeAt[place] = pairs[place].Node;
    }
}
