namespace DomRules.Engine.Planning.FewLines;

/// <summary>The partitions of the lines that are still in a race, and the groups that they are made of.</summary>
internal sealed class PartitionRace(FewTable table)
{
    private readonly GrowingList<byte[]> partitions = new();

    /// <summary>Those with fewer groups first.</summary>
    public ReadOnlySpan<byte[]> All => partitions.Span;

    /// <summary>The groups of all of them, as bits.</summary>
    public ulong Needed { get; private set; }

    /// <summary>Lets those take part that have at most so many groups, each with a dispatch; false: none has.</summary>
    public bool Enlist(ReadOnlySpan<byte[]> from, int cap)
    {
        ulong reached = 0;
        foreach (var mask in table.Masks)
            reached |= LineSubsets.Bits(mask);
        var kept = 0;
        for (var p = 0; p < from.Length; p++)
        {
            if (from[p].Length <= cap && (Groups(from[p]) & ~reached) == 0)
                partitions.Put(kept++, from[p]);
        }

        Keep(kept);
        return kept > 0;
    }

    public void KeepFewest()
    {
        var kept = 1;
        while (kept < partitions.Count && partitions[kept].Length == partitions[0].Length)
            kept++;
        Keep(kept);
    }

    /// <summary>Keeps those whose groups add up to the least.</summary>
    public void KeepTight(long[] least) => Keep(Best(least, isMax: false), least, isMax: false);

    /// <summary>Keeps those of whose groups none needs go beyond a value.</summary>
    public void KeepWithin(long largest, long[] least) => Keep(largest, least, isMax: true);

    /// <summary>The least that any reaches with the least of each group, added up or the largest of them.</summary>
    public long Best(long[] least, bool isMax)
    {
        var best = long.MaxValue;
        foreach (var partition in partitions.Span)
            best = Math.Min(best, Reach(partition, least, isMax));
        return best;
    }

    private static long Reach(byte[] partition, long[] least, bool isMax)
    {
        var reach = isMax ? long.MinValue : 0;
        foreach (var group in partition)
            reach = isMax ? Math.Max(reach, least[group]) : reach + least[group];
        return reach;
    }

    private void Keep(long best, long[] least, bool isMax)
    {
        var kept = 0;
        for (var p = 0; p < partitions.Count; p++)
        {
            if (Reach(partitions[p], least, isMax) <= best)
                partitions[kept++] = partitions[p];
        }

        Keep(kept);
    }

    private void Keep(int count)
    {
        partitions.Truncate(count);
        Needed = 0;
        foreach (var partition in partitions.Span)
            Needed |= Groups(partition);
    }

    private static ulong Groups(byte[] partition)
    {
        ulong groups = 0;
        foreach (var group in partition)
            groups |= 1UL << group;
        return groups;
    }
}
