namespace DomRules.Engine.Planning.Search;

/// <summary>The moves of a plan, dispatch by dispatch, within one by the problem's candidate index.</summary>
internal sealed class ContentOrder
{
    private const int FewMoves = 40;

    private long[] keys = [];
    private Move[] moves = [];
    private Allocation[] content = [];

    public ReadOnlySpan<Move> Moves => moves.AsSpan(0, Count);

    public int Count { get; private set; }

    public void Arrange(SearchSpace space, ReadOnlySpan<Move> plan)
    {
        Count = plan.Length;
        Scratch.Room(ref keys, Count);
        Scratch.Room(ref moves, Count);
        Scratch.Room(ref content, Count);
        for (var i = 0; i < Count; i++)
        {
            keys[i] = ((long)space.Dispatch[plan[i].Candidate] << 32) | (uint)space.Origin[plan[i].Candidate];
            moves[i] = plan[i];
        }

        Sort();
        for (var i = 0; i < Count; i++)
            content[i] = new Allocation(space.Origin[moves[i].Candidate], moves[i].Quantity);
    }

    /// <summary>The end of the dispatch's content that starts at <paramref name="first"/>.</summary>
    public int End(int first)
    {
        var dispatch = keys[first] >> 32;
        var end = first + 1;
        while (end < Count && keys[end] >> 32 == dispatch)
            end++;
        return end;
    }

    public int DispatchAt(int index) => (int)(keys[index] >> 32);

    public ReadOnlySpan<Allocation> Content(int first, int end) => content.AsSpan(first, end - first);

    private void Sort()
    {
        if (Count > FewMoves)
        {
            Array.Sort(keys, moves, 0, Count);
            return;
        }

        for (var i = 1; i < Count; i++)
        {
            var (key, move) = (keys[i], moves[i]);
            var j = i;
            for (; j > 0 && keys[j - 1] > key; j--)
                (keys[j], moves[j]) = (keys[j - 1], moves[j - 1]);
            (keys[j], moves[j]) = (key, move);
        }
    }
}
