using System.Numerics;
using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.Sifting;

/// <summary>
/// Finds the cheapest of the smallest sets of dispatches that together have all lines, all of them. The line that the fewest dispatches have is served by one
/// of those, tried one after another; the last dispatch of a set must have all that is left, which the sets of dispatches by line tell at once.
/// </summary>
internal sealed class FewestSets(PriceTable table, OpenSet set)
{
    private ulong[] having = [];
    private ulong[] open = [];
    private ulong[] last = [];
    private ulong[] formerly = [];
    private long[] leastOf = [];
    private int words;
    private int mostLines;
    private long leastOpening;
    private long steps;

    /// <summary>Finds them among sets of so many at most and within so many steps, those taken are counted; false: it has not.</summary>
    public bool TryFind(int cap, ref long stepsLeft)
    {
        Read();
        set.Start(Math.Min(cap, table.LineCount));
        steps = stepsLeft;
        var all = ulong.MaxValue >> (64 - table.LineCount);
        for (var size = 1; size <= Math.Min(cap, table.LineCount) && steps >= 0 && set.Marked.IsEmpty; size++)
        {
            open.AsSpan(0, words).Fill(ulong.MaxValue);
            Visit(0, size, all);
        }

        stepsLeft = steps;
        return steps >= 0 && !set.Marked.IsEmpty;
    }

    private void Read()
    {
        words = (table.DispatchCount + 63) >> 6;
        Scratch.Filled(ref having, table.LineCount * words, 0UL);
        Scratch.Room(ref open, words);
        Scratch.Room(ref last, words);
        Scratch.Room(ref formerly, words * table.LineCount);
        mostLines = 0;
        leastOpening = long.MaxValue;
        var masks = table.Masks;
        for (var d = 0; d < masks.Length; d++)
        {
            if (masks[d] == 0)
                continue;
            mostLines = Math.Max(mostLines, BitOperations.PopCount(masks[d]));
            leastOpening = Math.Min(leastOpening, table.Openings[d]);
            for (var rest = masks[d]; rest != 0; rest &= rest - 1)
                having[(BitOperations.TrailingZeroCount(rest) * words) + (d >> 6)] |= 1UL << d;
        }

        LeastPrices();
    }

    private void LeastPrices()
    {
        Scratch.Filled(ref leastOf, table.LineCount + Vector<long>.Count, 0);
        for (var line = 0; line < table.LineCount; line++)
            leastOf[line] = table.LeastPrice(line);
    }

    private void Visit(int depth, int size, ulong missing)
    {
        if (BitOperations.PopCount(missing) > (size - depth) * mostLines)
            return;
        if (depth == size - 1)
        {
            Last(depth, missing);
            return;
        }

        var next = Having(First(missing));
        var former = formerly.AsSpan(depth * words, words);
        open.AsSpan(0, words).CopyTo(former);
        for (var word = 0; word < words; word++)
        {
            for (var rest = next[word] & former[word]; rest != 0 && steps >= 0; rest &= rest - 1)
            {
                open[word] &= ~(1UL << BitOperations.TrailingZeroCount(rest));
                Open(depth, size, (word << 6) + BitOperations.TrailingZeroCount(rest), missing);
            }
        }

        former.CopyTo(open);
    }

    private int First(ulong missing)
    {
        foreach (var line in table.Order)
        {
            if ((missing >> line & 1) != 0)
                return line;
        }

        return -1;
    }

    /// <summary>Opens, one after another, each dispatch that has all that is missing.</summary>
    private void Last(int depth, ulong missing)
    {
        open.AsSpan(0, words).CopyTo(last);
        for (var rest = missing; rest != 0; rest &= rest - 1)
        {
            var with = Having(BitOperations.TrailingZeroCount(rest));
            for (var word = 0; word < with.Length; word++)
                last[word] &= with[word];
        }

        for (var word = 0; word < words; word++)
        {
            for (var rest = last[word]; rest != 0 && steps >= 0; rest &= rest - 1)
                Open(depth, depth + 1, (word << 6) + BitOperations.TrailingZeroCount(rest), missing);
        }
    }

    private void Open(int depth, int size, int dispatch, ulong missing)
    {
        steps--;
        var (cost, bound) = set.Open(dispatch, depth, leastOf.AsSpan(0, set.Stride));
        if (bound + ((size - depth - 1) * leastOpening) > set.Least)
            return;
        if (depth == size - 1)
            set.Note(cost, size);
        else
            Visit(depth + 1, size, missing & ~table.Masks[dispatch]);
    }

    private ReadOnlySpan<ulong> Having(int line) => having.AsSpan(line * words, words);
}
