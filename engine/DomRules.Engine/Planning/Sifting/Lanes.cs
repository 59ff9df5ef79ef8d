using System.Numerics;
using System.Runtime.InteropServices;

namespace DomRules.Engine.Planning.Sifting;

/// <summary>Least values of several numbers at a time.</summary>
internal static class Lanes
{
    /// <summary>Of numbers that fill whole vectors.</summary>
    public static long Least(ReadOnlySpan<long> numbers)
    {
        var least = new Vector<long>(long.MaxValue);
        foreach (var several in MemoryMarshal.Cast<long, Vector<long>>(numbers))
            least = Vector.Min(least, several);
        return Least(least);
    }

    public static long Least(Vector<long> lanes)
    {
        var least = lanes[0];
        for (var lane = 1; lane < Vector<long>.Count; lane++)
            least = Math.Min(least, lanes[lane]);
        return least;
    }
}
