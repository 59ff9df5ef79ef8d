namespace DomRules.Engine.Planning.Search;

/// <summary>Which nodes a plan uses, and which of them only for backordered goods.</summary>
internal sealed class NodeUse
{
    private int[] stamp = [];
    private int[] shipsStamp = [];
    private int now;

    public void Read(SearchSpace space, StoredPlan plan)
    {
        var nodes = space.Problem.Nodes.Length;
        if (stamp.Length < nodes)
            (stamp, shipsStamp, now) = (new int[nodes], new int[nodes], 0);
        if (++now == int.MaxValue)
        {
            Array.Clear(stamp);
            Array.Clear(shipsStamp);
            now = 1;
        }

        Scratch.Room(ref plan.Nodes, plan.MoveCount);
        plan.NodeCount = 0;
        for (var i = 0; i < plan.MoveCount; i++)
        {
            var candidate = plan.Moves[i].Candidate;
            var node = space.Node[candidate];
            if (!space.Backorder[candidate])
                shipsStamp[node] = now;
            if (stamp[node] == now)
                continue;
            stamp[node] = now;
            plan.Nodes[plan.NodeCount++] = space.NodeOrder[node];
        }

        plan.BackorderOnlyNodes = 0;
        for (var i = 0; i < plan.MoveCount && space.AllowsBackorder; i++)
        {
            var node = space.Node[plan.Moves[i].Candidate];
            if (shipsStamp[node] != now && stamp[node] == now)
            {
                plan.BackorderOnlyNodes++;
                stamp[node] = 0;
            }
        }

        plan.Nodes.AsSpan(0, plan.NodeCount).Sort();
    }
}
