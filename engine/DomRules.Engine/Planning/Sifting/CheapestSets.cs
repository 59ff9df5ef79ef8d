using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.Sifting;

/// <summary>
/// Finds the cheapest sets of dispatches, all of them. What lines ask (<see cref="LineDuals"/>) bounds the cost of a set and all that include it; a line that
/// asks less than its cheapest open dispatch costs is either served by a dispatch that is cheaper for it, tried one after another, or stays where it is.
/// </summary>
internal sealed class CheapestSets(PriceTable table, LineDuals duals, OpenSet set)
{
    private readonly GrowingList<int> left = new();
    private long[] keys = [];
    private int[] byDispatch = [];
    private int[] closed = [];
    private int closings;
    private bool[] isClosed = [];
    private long[] asked = [];
    private long ceiling;
    private long steps;

    /// <summary>The dispatches that some cheapest set may have, the most promising first.</summary>
    public ReadOnlySpan<int> Left => left.Span;

    /// <summary>The least cost of sets found so far, or a bound of it.</summary>
    public long Ceiling => ceiling;

    /// <summary>Finds them within so many steps, those taken are counted; false: it has not found all.</summary>
    public bool TryFind(ref long stepsLeft)
    {
        duals.Raise(table, 8);
        set.Start(table.LineCount + 1);
        ceiling = Cover();
        Keep();
        return Search(ref stepsLeft);
    }

    /// <summary>The cost of a first set: all dispatches without slack, less one after another that is not worth its opening.</summary>
    private long Cover()
    {
        left.Clear();
        for (var d = 0; d < table.DispatchCount; d++)
        {
            if (duals.Slack[d] == 0 && table.Masks[d] != 0)
                left.Add(d);
        }

        var cost = CostWithout(-1);
        for (var bettered = true; bettered;)
        {
            bettered = false;
            for (var at = left.Count - 1; at >= 0; at--)
            {
                if (CostWithout(at) is var less && less > cost)
                    continue;
                (cost, bettered) = (less, true);
                left[at] = left[left.Count - 1];
                left.Truncate(left.Count - 1);
            }
        }

        return cost;
    }

    private long CostWithout(int without)
    {
        long cost = 0;
        Scratch.Filled(ref keys, table.LineCount, PriceTable.NotToBeHad);
        for (var at = 0; at < left.Count; at++)
        {
            if (at == without)
                continue;
            cost += table.Openings[left[at]];
            for (var line = 0; line < table.LineCount; line++)
                keys[line] = Math.Min(keys[line], set.Price(left[at], line));
        }

        for (var line = 0; line < table.LineCount; line++)
            cost += keys[line];
        return cost;
    }

    /// <summary>Leaves only dispatches that may belong to a set no dearer than the first, those with the least slack first.</summary>
    private void Keep()
    {
        left.Clear();
        var room = ceiling - duals.Bound;
        for (var d = 0; d < table.DispatchCount; d++)
        {
            if (duals.Slack[d] <= room && table.Masks[d] != 0)
                left.Add(d);
        }

        Scratch.Room(ref keys, left.Count);
        Scratch.Room(ref byDispatch, left.Count);
        for (var at = 0; at < left.Count; at++)
            (keys[at], byDispatch[at]) = (duals.Slack[left[at]], left[at]);
        Array.Sort(keys, byDispatch, 0, left.Count);
        for (var at = 0; at < left.Count; at++)
            left[at] = byDispatch[at];
    }

    private bool Search(ref long stepsLeft)
    {
        Scratch.Room(ref closed, left.Count);
        Scratch.Filled(ref isClosed, left.Count, false);
        Scratch.Room(ref asked, (table.LineCount + 2) * set.Stride);
        closings = 0;
        duals.Duals[..table.LineCount].CopyTo(asked);
        asked.AsSpan(table.LineCount, set.Stride - table.LineCount).Clear();
        steps = stepsLeft;
        Visit(0, duals.Bound);
        stepsLeft = steps;
        return steps >= 0;
    }

    /// <summary>Looks at all sets that add something to the one in hand.</summary>
    private void Visit(int depth, long bound)
    {
        var before = closings;
        while (bound <= ceiling && steps >= 0 && depth <= table.LineCount)
        {
            var line = Dearest(depth);
            Add(depth, bound, line);
            if (line < 0 || set.Cheapest(depth)[line] is var stays && stays == PriceTable.NotToBeHad)
                break;
            ref var ask = ref asked[(depth * set.Stride) + line];
            bound += stays - ask;
            ask = stays;
        }

        while (closings > before)
            isClosed[closed[--closings]] = false;
    }

    /// <summary>The line whose cheapest open dispatch costs most beyond what it asks; -1: there is none that does.</summary>
    private int Dearest(int depth)
    {
        var (dearest, most) = (-1, 0L);
        var now = set.Cheapest(depth);
        var asks = asked.AsSpan(depth * set.Stride, set.Stride);
        foreach (var line in table.Order)
        {
            if (now[line] - asks[line] > most)
                (dearest, most) = (line, now[line] - asks[line]);
        }

        return dearest;
    }

    /// <summary>Opens, one after another, each dispatch that is cheaper for the line (any, without a line), and closes it for what follows.</summary>
    private void Add(int depth, long bound, int line)
    {
        var now = line < 0 ? long.MaxValue : set.Cheapest(depth)[line];
        for (var at = 0; at < left.Count && bound + duals.Slack[left[at]] <= ceiling; at++)
        {
            if (isClosed[at] || (line >= 0 && set.Price(left[at], line) >= now))
                continue;
            isClosed[at] = true;
            closed[closings++] = at;
            Open(depth, left[at]);
            if (steps < 0)
                return;
        }
    }

    private void Open(int depth, int dispatch)
    {
        steps--;
        var asks = asked.AsSpan(depth * set.Stride, set.Stride);
        var (cost, bound) = set.Open(dispatch, depth, asks);
        if (bound > ceiling)
            return;
        ceiling = Math.Min(ceiling, cost);
        if (cost == ceiling)
            set.Note(cost, depth + 1);
        asks.CopyTo(asked.AsSpan((depth + 1) * set.Stride, set.Stride));
        Visit(depth + 1, bound);
    }
}
