namespace DomRules.Engine.Planning.Search;

/// <summary>Puts nodes in the order of rank, then id.</summary>
internal static class NodeRanking
{
    public static void Sort(SearchSpace space, ReadOnlySpan<PlanNode> nodes)
    {
        var keys = new (long Rank, int Node)[nodes.Length];
        for (var n = 0; n < nodes.Length; n++)
            keys[n] = (nodes[n].Rank, n);
        Array.Sort(keys);
        for (var place = 0; place < keys.Length; place++)
        {
            space.NodeOrder[keys[place].Node] = place;
            space.NodeAt[place] = keys[place].Node;
        }
    }
}
