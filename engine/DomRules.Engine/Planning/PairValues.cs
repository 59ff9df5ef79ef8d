namespace DomRules.Engine.Planning;

/// <summary>What one criterion reads, by candidate: stated for each candidate, or for each node, or asked for.</summary>
internal sealed class PairValues
{
    public const long Unknown = PlanningProblem.UnknownValue;

    private long[] values = [];
    private int count;
    private bool isByNode;
    private ICandidateValues? source;
    private long least;
    private long most;

    public void Clear()
    {
        (count, isByNode, source) = (0, false, null);
        (least, most) = (0, 0);
    }

    public void Set(int candidate, long? value)
    {
        if (isByNode || source is not null)
            Clear();
        if (candidate >= values.Length)
            Array.Resize(ref values, Math.Max(candidate + 1, values.Length * 2));
        for (; count <= candidate; count++)
            values[count] = Unknown;
        values[candidate] = value ?? Unknown;
        Include(value ?? 0);
    }

    /// <summary>False: some value is out of range.</summary>
    public bool TrySetByNode(ReadOnlySpan<long> byNode)
    {
        Clear();
        if (values.Length < byNode.Length)
            values = new long[Math.Max(byNode.Length, values.Length * 2)];
        byNode.CopyTo(values);
        (count, isByNode) = (byNode.Length, true);
        foreach (var value in byNode)
        {
            if (value != Unknown)
                Include(value);
        }

        return least >= -PlanningProblem.Largest && most <= PlanningProblem.Largest;
    }

    public void Ask(ICandidateValues of)
    {
        Clear();
        source = of;
    }

    /// <summary>Whether some known value may be below zero (sign -1) or above it (1).</summary>
    public bool Reaches(int sign) => sign < 0 ? least < 0 : most > 0 || source is not null;

    public long? Get(int candidate, int node) => Raw(candidate, node) is var value && value == Unknown ? null : value;

    public long Raw(int candidate, int node)
    {
        if (source is not null)
            return Asked(candidate);
        var at = isByNode ? node : candidate;
        return at < count ? values[at] : Unknown;
    }

    private long Asked(int candidate)
    {
        if (source!.ValueOf(candidate) is not { } value)
            return Unknown;
        return value is >= 0 and <= PlanningProblem.Largest
            ? value
            : throw new InvalidOperationException("A criterion asked for a value was answered with one below zero or too large; state values that may be.");
    }

    private void Include(long value)
    {
        least = Math.Min(least, value);
        most = Math.Max(most, value);
    }
}
