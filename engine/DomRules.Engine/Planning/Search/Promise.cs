namespace DomRules.Engine.Planning.Search;

/// <summary>
/// How good a candidate looks before it is tried, the smaller the better. Where it comes from a sum it is also a bound: choosing the candidate for a
/// whole line, with its dispatch not yet open, adds at least <see cref="Of"/> less what the line was to add anyway.
/// </summary>
internal sealed class Promise(SearchTask task, SearchFrame frame, BoundSet bounds)
{
    private readonly SearchSpace space = task.Space;
    private long[] of = [];

    /// <summary>The slot whose sum it is; -1 where it is none.</summary>
    public int Slot { get; private set; }

    public long Of(int candidate) => of[candidate];

    public void Build()
    {
        Scratch.Room(ref of, space.CandidateCount);
        Slot = -1;
        var fill = -1;
        var largest = -1;
        foreach (ref readonly var key in task.Keys.All)
        {
            if (key.Kind == KeyKind.Fill && fill < 0 && Slot < 0)
                fill = key.Measure;
            if (key.Kind != KeyKind.Slot)
                continue;
            if (bounds.TermOf(key.Slot) is not null && (Slot <= MeasureList.Shipments))
                Slot = Slot < 0 || key.Slot != MeasureList.Shipments ? key.Slot : Slot;
            else if (bounds.MaxOf(key.Slot) is not null && largest < 0)
                largest = key.Slot;
        }

        if (fill >= 0)
            Slot = -1;
        Fill(fill, largest);
    }

    /// <summary>The quick bound of a sum: what a whole line from a candidate adds, with what is left of the opening price.</summary>
    public static long Quick(SearchSpace space, BoundTerm term, int candidate)
    {
        var line = space.Line[candidate];
        var all = term.AllFrom[candidate];
        return term.Slack[space.Dispatch[candidate]] + (term.IsFixed[line] ? all + term.Completion[line] : Math.Max(all, term.Dual[line]));
    }

    /// <summary>The quick bound of all candidates of a line.</summary>
    private void Quick(BoundTerm term, int line)
    {
        var (allFrom, slack, dispatch, into) = (term.AllFrom, term.Slack, space.Dispatch, of);
        var (least, more) = term.IsFixed[line] ? (long.MinValue, term.Completion[line]) : (term.Dual[line], 0);
        foreach (var c in frame.InPlay(line))
            into[c] = slack[dispatch[c]] + Math.Max(allFrom[c], least) + more;
    }

    private void Fill(int fill, int largest)
    {
        for (var i = 0; i < space.LineCount; i++)
        {
            if (Slot >= 0)
            {
                Quick(bounds.TermOf(Slot)!, i);
                continue;
            }

            foreach (var c in frame.InPlay(i))
            {
                of[c] = fill >= 0 ? task.Measures[fill].Values[c]
                    : largest >= 0 ? bounds.MaxOf(largest)!.Values[c]
                    : space.NodeOrder[space.Node[c]];
            }
        }
    }
}
