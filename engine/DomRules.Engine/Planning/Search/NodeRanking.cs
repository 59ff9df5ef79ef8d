namespace DomRules.Engine.Planning.Search;

/// <summary>Puts nodes in the order of rank, then id.</summary>
internal static class NodeRanking
{
    public static void Sort(SearchSpace space, ReadOnlySpan<PlanNode> nodes)
    {
        var keys = Scratch.Room(ref space.RankedNodes, nodes.Length);
        for (var n = 0; n < nodes.Length; n++)
            keys[n] = (nodes[n].Rank, n);
        keys.AsSpan(0, nodes.Length).Sort();
        for (var place = 0; place < nodes.Length; place++)
        {
            space.NodeOrder[keys[place].Node] = place;
            space.NodeAt[place] = keys[place].Node;
        }
    }
}
