namespace DomRules.Engine.Planning.FewLines;

/// <summary>The subsets of up to <see cref="MostLines"/> lines, as bits, and the ways to part all lines into groups.</summary>
internal static class LineSubsets
{
    public const int MostLines = 6;

    /// <summary>How many subsets there are at most.</summary>
    public const int Count = 1 << MostLines;

    private static readonly byte[][] SubsetsOf = [.. Enumerable.Range(0, Count).Select(mask => Subsets(mask).ToArray())];
    private static readonly ulong[] BitsOf = [.. SubsetsOf.Select(subsets => subsets.Aggregate(0UL, (bits, subset) => bits | (1UL << subset)))];
    private static readonly byte[][][] Partitions = [.. Enumerable.Range(0, MostLines + 1).Select(Partition)];

    /// <summary>The subsets of a set that are not empty, each after those that it contains.</summary>
    public static ReadOnlySpan<byte> Of(int mask) => SubsetsOf[mask];

    /// <summary>The same as one number: bit s for subset s.</summary>
    public static ulong Bits(int mask) => BitsOf[mask];

    /// <summary>The ways to part so many lines into groups, those with fewer groups first.</summary>
    public static ReadOnlySpan<byte[]> PartitionsOf(int lines) => Partitions[lines];

    private static IEnumerable<byte> Subsets(int mask) => Enumerable.Range(1, Count - 1).Where(subset => (subset & ~mask) == 0).Select(subset => (byte)subset);

    private static byte[][] Partition(int lines) => [.. Parts((1 << lines) - 1).Select(parts => parts.ToArray()).OrderBy(parts => parts.Length)];

    /// <summary>The group of the first line, with every way to part the rest.</summary>
    private static IEnumerable<IEnumerable<byte>> Parts(int rest)
    {
        if (rest == 0)
            return [[]];
        var first = rest & -rest;
        return Subsets(rest).Where(group => (group & first) != 0).SelectMany(group => Parts(rest & ~group).Select(others => others.Prepend(group)));
    }
}
