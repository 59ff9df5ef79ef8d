namespace DomRules.Formats.Json;

/// <summary>Which properties of an object were read already, of <see cref="Most"/> at most.</summary>
internal struct SeenProperties
{
    /// <summary>An object has no more properties than that.</summary>
    internal const int Most = 128;

    private ulong first;
    private ulong second;
    private ulong firstNulls;
    private ulong secondNulls;

    /// <summary>The one read last; 0 when there was none.</summary>
    internal int Last { get; private set; }

    /// <summary>False when it was there before.</summary>
    internal bool Add(int index)
    {
        ref var bits = ref index < 64 ? ref first : ref second;
        var isNew = (bits & BitOf(index)) == 0;
        bits |= BitOf(index);
        Last = index;
        return isNew;
    }

    /// <summary>Remembers that the one read last is null.</summary>
    internal void LastIsNull() => (Last < 64 ? ref firstNulls : ref secondNulls) |= BitOf(Last);

    /// <summary>Whether it was there and not null.</summary>
    internal readonly bool Has(int index) => ((index < 64 ? first & ~firstNulls : second & ~secondNulls) & BitOf(index)) != 0;

    private static ulong BitOf(int index) => 1ul << (index & 63);
}
