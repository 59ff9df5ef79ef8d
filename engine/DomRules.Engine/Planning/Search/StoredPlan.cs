namespace DomRules.Engine.Planning.Search;

/// <summary>A whole plan kept by a search: its moves sorted by candidate (so by line), its slots, and what ties and conditions read.</summary>
internal sealed class StoredPlan
{
    public Move[] Moves = [];
    public long[] Slots = [];

    /// <summary>The nodes used, as places in the order of rank and id, ascending.</summary>
    public int[] Nodes = [];

    public int MoveCount { get; set; }

    public int NodeCount { get; set; }

    public int ShipmentCount { get; set; }

    public long Cost { get; set; }

    /// <summary>The last delivery day; <see cref="Measure.Unknown"/> where one is unknown.</summary>
    public long LastDay { get; set; }

    /// <summary>Nodes that ship only backordered goods.</summary>
    public int BackorderOnlyNodes { get; set; }

    public void CopyFrom(StoredPlan other, int slotCount)
    {
        MoveCount = other.MoveCount;
        NodeCount = other.NodeCount;
        ShipmentCount = other.ShipmentCount;
        Cost = other.Cost;
        LastDay = other.LastDay;
        BackorderOnlyNodes = other.BackorderOnlyNodes;
        other.Moves.AsSpan(0, MoveCount).CopyTo(Scratch.Room(ref Moves, MoveCount));
        other.Nodes.AsSpan(0, NodeCount).CopyTo(Scratch.Room(ref Nodes, NodeCount));
        other.Slots.AsSpan(0, slotCount).CopyTo(Scratch.Room(ref Slots, slotCount));
    }

    public bool HasNodesOf(StoredPlan other) =>
        Nodes.AsSpan(0, NodeCount).SequenceEqual(other.Nodes.AsSpan(0, other.NodeCount));

    /// <summary>Whether it uses every candidate that the other uses, in whatever quantity; both lists are sorted.</summary>
    public bool HasAllCandidatesOf(StoredPlan other)
    {
        var at = 0;
        foreach (ref readonly var move in other.Moves.AsSpan(0, other.MoveCount))
        {
            while (at < MoveCount && Moves[at].Candidate < move.Candidate)
                at++;
            if (at == MoveCount || Moves[at].Candidate != move.Candidate)
                return false;
        }

        return true;
    }

    /// <summary>Whether it uses every node that the other uses; both lists are sorted.</summary>
    public bool HasAllNodesOf(StoredPlan other)
    {
        var at = 0;
        foreach (var node in other.Nodes.AsSpan(0, other.NodeCount))
        {
            while (at < NodeCount && Nodes[at] < node)
                at++;
            if (at == NodeCount || Nodes[at] != node)
                return false;
        }

        return true;
    }
}
