namespace DomRules.Engine.Planning.Search;

/// <summary>Candidates of one line of which a plan must use one, whichever; made to be kept and refilled.</summary>
internal sealed class DemandedSources
{
    private bool[] isDemanded = [];

    /// <summary>The line that they are of; -1: none of them is in force.</summary>
    public int Line { get; private set; } = -1;

    /// <summary>Reads the candidates that are in force; false: none is, or none can give what its line needs at once.</summary>
    public bool TrySet(SearchSpace space, ReadOnlySpan<int> candidates)
    {
        Scratch.Filled(ref isDemanded, space.CandidateCount, false);
        Line = -1;
        foreach (var candidate in candidates)
        {
            var c = space.Compact[candidate];
            if (c < 0 || space.Most[c] < (space.Whole[space.Line[c]] ? space.Demand[space.Line[c]] : 1))
                continue;
            isDemanded[c] = true;
            Line = space.Line[c];
        }

        return Line >= 0;
    }

    public bool Contains(int candidate) => isDemanded[candidate];

    /// <summary>Whether a plan has one of them.</summary>
    public bool IsUsedBy(StoredPlan plan)
    {
        for (var i = 0; i < plan.MoveCount; i++)
        {
            if (isDemanded[plan.Moves[i].Candidate])
                return true;
        }

        return false;
    }

    /// <summary>A little from a demanded candidate may be best: where the line may be divided at all, its corners are not enough.</summary>
    public void FreeLine(SearchSpace space)
    {
        if (!space.Whole[Line])
            space.Modes[Line] = LineMode.Free;
    }
}
