namespace DomRules.Engine.Planning.Search;

/// <summary>The order in which a search goes: lines with few candidates first, candidates of a line with the most promising first.</summary>
internal sealed class SearchFrame
{
    /// <summary>The line at each place.</summary>
    public int[] Lines = [];

    /// <summary>By line: where its candidates in play start in <see cref="Order"/>.</summary>
    public int[] First = [];

    /// <summary>By line: how many candidates are in play.</summary>
    public int[] Count = [];

    /// <summary>Candidates in play, line by line.</summary>
    public int[] Order = [];

    /// <summary>For each place of <see cref="Order"/> the lines of its dispatch, as bits; valid once sorted.</summary>
    public ulong[] Masks = [];

    private int[] place = [];
    private int[] twins = [];
    private int[] dispatchStart = [];
    private int[] dispatchCandidates = [];
    private SearchSpace space = new();
    private DemandedSources? sought;

    public int LineCount => space.LineCount;

    public ReadOnlySpan<int> InPlay(int line) => Order.AsSpan(First[line], Count[line]);

    public ReadOnlySpan<int> CandidatesOf(int dispatch) =>
        dispatchCandidates.AsSpan(dispatchStart[dispatch], dispatchStart[dispatch + 1] - dispatchStart[dispatch]);

    public int PlaceOfLine(int line) => place[line];

    /// <summary>Makes room; once a problem.</summary>
    public void Build(SearchSpace of)
    {
        space = of;
        var lines = space.LineCount;
        Scratch.Room(ref First, lines);
        Scratch.Room(ref Count, lines);
        Scratch.Room(ref Lines, lines);
        Scratch.Room(ref place, lines);
        Scratch.Room(ref Order, space.CandidateCount);
        Scratch.Room(ref Masks, space.CandidateCount);
    }

    /// <summary>Puts all candidates back in play; of a single line with a demanded candidate only that.</summary>
    public void Reset(bool ignoresLeast, DemandedSources? demanded)
    {
        sought = demanded;
        for (var i = 0; i < space.LineCount; i++)
        {
            var needed = space.Modes[i] == LineMode.Single ? space.Demand[i] : 1;
            var next = First[i] = space.LineStart[i];
            for (var c = First[i]; c < space.LineStart[i + 1]; c++)
            {
                if (space.Most[c] >= needed)
                    Order[next++] = c;
            }

            Count[i] = next - First[i];
        }

        if (!ignoresLeast && space.Query.Least.Length > 0)
            KeepDemanded();
        if (sought is not null && space.Modes[sought.Line] == LineMode.Single)
            Count[sought.Line] = Math.Max(1, DemandedFirst(sought.Line));
    }

    /// <summary>Puts those candidates of the line in play first of which one must be used; their number. Of other lines nothing is demanded: the largest number.</summary>
    public int DemandedFirst(int line)
    {
        if (sought?.Line != line)
            return int.MaxValue;
        var (first, found) = (First[line], 0);
        for (var at = first; at < first + Count[line]; at++)
        {
            if (!sought.Contains(Order[at]))
                continue;
            (Order[at], Order[first + found]) = (Order[first + found], Order[at]);
            found++;
        }

        return found;
    }

    private void KeepDemanded()
    {
        for (var c = 0; c < space.CandidateCount; c++)
        {
            var line = space.Line[c];
            if (space.Least[c] > 0 && space.Modes[line] == LineMode.Single)
                (Order[First[line]], Count[line]) = (c, 1);
        }
    }

    /// <summary>Whether plans may leave the line out: not if they must use something of it.</summary>
    public bool MayLeave(int line) => sought?.Line != line;

    /// <summary>
    /// Few candidates first; ties by line. Lines that must share a site stay near the first of them by count alone. A line of which something must be
    /// used goes before all, so that the rest is planned around it.
    /// </summary>
    public void OrderLines()
    {
        for (var i = 0; i < space.LineCount; i++)
        {
            var at = i;
            for (; at > 0 && IsBefore(i, Lines[at - 1]); at--)
                Lines[at] = Lines[at - 1];
            Lines[at] = i;
        }

        for (var at = 0; at < space.LineCount; at++)
            place[Lines[at]] = at;
    }

    private bool IsBefore(int line, int other) => sought?.Line == line || (sought?.Line != other && Count[other] > Count[line]);

    /// <summary>Whether some candidate of the line can give a part of it only.</summary>
    public bool IsDivided(int line) => space.Modes[line] != LineMode.Single;

    /// <summary>The most candidates that a line has on one dispatch; of lines that may be divided.</summary>
    public int Twins(int line) => twins[line];

    public ReadOnlySpan<ulong> MasksInPlay(int line) => Masks.AsSpan(First[line], Count[line]);

    /// <summary>Lets two places change their lines; doing it again undoes it.</summary>
    public void Swap(int one, int other)
    {
        (Lines[one], Lines[other]) = (Lines[other], Lines[one]);
        place[Lines[one]] = one;
        place[Lines[other]] = other;
    }

    /// <summary>The candidates that were in play when dispatches were indexed.</summary>
    public ReadOnlySpan<int> Indexed => dispatchCandidates.AsSpan(0, dispatchStart[space.Problem.Dispatches.Length]);

    /// <summary>Indexes the candidates in play by dispatch; those taken out of play later stay there.</summary>
    public void IndexDispatches()
    {
        var dispatches = space.Problem.Dispatches.Length;
        var start = Scratch.Filled(ref dispatchStart, dispatches + 2, 0);
        Scratch.Room(ref dispatchCandidates, space.CandidateCount);
        var (dispatch, into) = (space.Dispatch, dispatchCandidates);
        for (var i = 0; i < space.LineCount; i++)
        {
            foreach (var c in InPlay(i))
                start[dispatch[c] + 2]++;
        }

        for (var d = 0; d <= dispatches; d++)
            start[d + 1] += start[d];
        for (var i = 0; i < space.LineCount; i++)
        {
            foreach (var c in InPlay(i))
                into[start[dispatch[c] + 1]++] = c;
        }

        CountTwins();
    }

    private bool HasDivided()
    {
        for (var line = 0; line < space.LineCount; line++)
        {
            if (IsDivided(line))
                return true;
        }

        return false;
    }

    /// <summary>The most candidates of a line on one dispatch; those of a line stand together there.</summary>
    private void CountTwins()
    {
        Scratch.Filled(ref twins, space.LineCount, 1);
        if (!HasDivided())
            return;
        var run = 0;
        for (var at = 0; at < Indexed.Length; at++)
        {
            var (c, former) = (dispatchCandidates[at], at == 0 ? -1 : dispatchCandidates[at - 1]);
            run = at > 0 && space.Line[c] == space.Line[former] && space.Dispatch[c] == space.Dispatch[former] ? run + 1 : 1;
            twins[space.Line[c]] = Math.Max(twins[space.Line[c]], run);
        }
    }
}
