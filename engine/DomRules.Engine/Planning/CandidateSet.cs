namespace DomRules.Engine.Planning;

/// <summary>A set of candidate indexes, as bits; made to be kept and refilled.</summary>
public sealed class CandidateSet
{
    private ulong[] words = [];

    /// <summary>Empties the set and makes room for candidates below <paramref name="count"/>.</summary>
    public void Clear(int count)
    {
        var needed = (count + 63) >> 6;
        if (words.Length < needed)
            words = new ulong[Math.Max(needed, words.Length * 2)];
        else
            Array.Clear(words);
    }

    /// <summary>Adds a candidate; it must be below the count given to <see cref="Clear"/>.</summary>
    public void Add(int candidate) => words[candidate >> 6] |= 1UL << candidate;

    /// <summary>Takes a candidate out.</summary>
    public void Remove(int candidate) => words[candidate >> 6] &= ~(1UL << candidate);

    /// <summary>Whether a candidate is in the set.</summary>
    public bool Contains(int candidate) => (uint)(candidate >> 6) < (uint)words.Length && (words[candidate >> 6] >> candidate & 1) != 0;
}
