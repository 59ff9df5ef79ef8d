namespace DomRules.Engine.Planning;

/// <summary>What one criterion reads, by candidate.</summary>
internal sealed class PairValues
{
    public const long Unknown = long.MaxValue;

    private long[] values = [];
    private int count;

    public void Clear() => count = 0;

    public void Set(int candidate, long? value)
    {
        if (candidate >= values.Length)
            Array.Resize(ref values, Math.Max(candidate + 1, values.Length * 2));
        for (; count <= candidate; count++)
            values[count] = Unknown;
        values[candidate] = value ?? Unknown;
    }

    public long? Get(int candidate) => Raw(candidate) is var value && value == Unknown ? null : value;

    public long Raw(int candidate) => candidate < count ? values[candidate] : Unknown;
}
