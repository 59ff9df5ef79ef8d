namespace DomRules.Engine.Planning.Search;

/// <summary>The tie-breaks between plans that all criteria leave equal.</summary>
internal sealed class TieComparer(SearchSpace space)
{
    private int[] ids = [];
    private int[] otherIds = [];

    /// <summary>The sorted lists of ranks; a list that goes on where the other ends comes after it.</summary>
    public int CompareRanks(StoredPlan one, StoredPlan other)
    {
        var nodes = space.Problem.Nodes;
        var byPlace = space.NodeAt;
        for (var i = 0; i < one.NodeCount && i < other.NodeCount; i++)
        {
            var result = nodes[byPlace[one.Nodes[i]]].Rank.CompareTo(nodes[byPlace[other.Nodes[i]]].Rank);
            if (result != 0)
                return result;
        }

        return one.NodeCount.CompareTo(other.NodeCount);
    }

    public int CompareIds(StoredPlan one, StoredPlan other)
    {
        if (one.HasNodesOf(other))
            return 0;
        var byPlace = space.NodeAt;
        return Ids(ref ids, one, byPlace).SequenceCompareTo(Ids(ref otherIds, other, byPlace));
    }

    /// <summary>Moves are sorted by line; within one the nodes are put in the order of rank and id.</summary>
    public int CompareLines(StoredPlan one, StoredPlan other)
    {
        var a = one.Moves.AsSpan(0, one.MoveCount);
        var b = other.Moves.AsSpan(0, other.MoveCount);
        for (var line = 0; line < space.LineCount; line++)
        {
            var mine = LineMoves(ref a, line);
            var theirs = LineMoves(ref b, line);
            var result = CompareLine(mine, theirs);
            if (result != 0)
                return result;
        }

        return 0;
    }

    /// <summary>The rest: the candidates themselves, in order.</summary>
    public static int CompareCandidates(StoredPlan one, StoredPlan other)
    {
        for (var i = 0; i < one.MoveCount && i < other.MoveCount; i++)
        {
            var result = one.Moves[i].Candidate.CompareTo(other.Moves[i].Candidate);
            if (result == 0)
                result = other.Moves[i].Quantity.CompareTo(one.Moves[i].Quantity);
            if (result != 0)
                return result;
        }

        return one.MoveCount.CompareTo(other.MoveCount);
    }

    private static ReadOnlySpan<int> Ids(ref int[] room, StoredPlan plan, int[] byPlace)
    {
        Scratch.Room(ref room, plan.NodeCount);
        for (var i = 0; i < plan.NodeCount; i++)
            room[i] = byPlace[plan.Nodes[i]];
        var span = room.AsSpan(0, plan.NodeCount);
        span.Sort();
        return span;
    }

    private Span<Move> LineMoves(ref Span<Move> rest, int line)
    {
        var count = 0;
        while (count < rest.Length && space.Line[rest[count].Candidate] == line)
            count++;
        var moves = rest[..count];
        rest = rest[count..];
        return moves;
    }

    /// <summary>From place to place: the earlier node first, then the larger quantity from it.</summary>
    public int CompareLine(ReadOnlySpan<Move> mine, ReadOnlySpan<Move> theirs)
    {
        for (int after = -1, afterTheirs = -1; ;)
        {
            var (place, quantity) = Next(mine, after);
            var (otherPlace, otherQuantity) = Next(theirs, afterTheirs);
            var result = place.CompareTo(otherPlace);
            if (result == 0)
                result = otherQuantity.CompareTo(quantity);
            if (result != 0 || place == int.MaxValue)
                return result;
            (after, afterTheirs) = (place, otherPlace);
        }
    }

    /// <summary>The earliest node of a line's moves, with what comes from it.</summary>
    public (int Place, long Quantity) First(ReadOnlySpan<Move> moves) => Next(moves, -1);

    private (int Place, long Quantity) Next(ReadOnlySpan<Move> moves, int after)
    {
        var (place, quantity) = (int.MaxValue, 0L);
        foreach (ref readonly var move in moves)
        {
            var here = space.NodeOrder[space.Node[move.Candidate]];
            if (here <= after || here > place)
                continue;
            quantity = here == place ? quantity + move.Quantity : move.Quantity;
            place = here;
        }

        return (place, quantity);
    }
}
