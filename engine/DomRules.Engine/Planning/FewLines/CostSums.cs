using System.Numerics;
using System.Runtime.InteropServices;

namespace DomRules.Engine.Planning.FewLines;

/// <summary>What a group of lines costs from each dispatch, several dispatches at once.</summary>
internal sealed class CostSums(FewTable table)
{
    private long[] sums = [];

    /// <summary>The least over all dispatches.</summary>
    public long Least(int group)
    {
        Add(group);
        var count = table.Openings.Length;
        var least = new Vector<long>(FewTable.NotToBeHad);
        var wide = MemoryMarshal.Cast<long, Vector<long>>(sums.AsSpan(0, count));
        foreach (var several in wide)
            least = Vector.Min(least, several);
        var result = FewTable.NotToBeHad;
        for (var lane = 0; lane < Vector<long>.Count; lane++)
            result = Math.Min(result, least[lane]);
        for (var d = wide.Length * Vector<long>.Count; d < count; d++)
            result = Math.Min(result, sums[d]);
        return result;
    }

    /// <summary>Adds the shipments of a group that cost so much.</summary>
    public void List(int group, long cost, GrowingList<SubsetShipment> into)
    {
        Add(group);
        var all = sums.AsSpan(0, table.Openings.Length);
        for (var d = all.IndexOf(cost); d >= 0;)
        {
            into.Add(new SubsetShipment(group, d));
            var next = all[(d + 1)..].IndexOf(cost);
            d = next < 0 ? next : d + 1 + next;
        }
    }

    private void Add(int group)
    {
        var count = table.Openings.Length;
        var into = Search.Scratch.Room(ref sums, count).AsSpan(0, count);
        var from = table.Openings;
        for (var rest = group; rest != 0; rest &= rest - 1)
        {
            Add(from, table.Prices(BitOperations.TrailingZeroCount(rest)), into);
            from = into;
        }
    }

    private static void Add(ReadOnlySpan<long> one, ReadOnlySpan<long> other, Span<long> into)
    {
        var a = MemoryMarshal.Cast<long, Vector<long>>(one);
        var b = MemoryMarshal.Cast<long, Vector<long>>(other);
        var sum = MemoryMarshal.Cast<long, Vector<long>>(into);
        for (var at = 0; at < sum.Length; at++)
            sum[at] = a[at] + b[at];
        for (var d = sum.Length * Vector<long>.Count; d < into.Length; d++)
            into[d] = one[d] + other[d];
    }
}
