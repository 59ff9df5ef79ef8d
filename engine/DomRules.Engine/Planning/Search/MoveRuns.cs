namespace DomRules.Engine.Planning.Search;

/// <summary>Moves of one line stand together in every list of moves.</summary>
internal static class MoveRuns
{
    public static ReadOnlySpan<Move> OfLine(SearchSpace space, ReadOnlySpan<Move> moves, int line)
    {
        var first = 0;
        while (first < moves.Length && space.Line[moves[first].Candidate] != line)
            first++;
        var end = first;
        while (end < moves.Length && space.Line[moves[end].Candidate] == line)
            end++;
        return moves[first..end];
    }
}
