namespace DomRules.Formats.Json;

/// <summary>Which properties of an object were read already.</summary>
internal struct SeenProperties
{
    private ulong bits;
    private ulong nulls;

    /// <summary>The one read last; 0 when there was none.</summary>
    internal int Last { get; private set; }

    /// <summary>False when it was there before.</summary>
    internal bool Add(int index)
    {
        var bit = 1ul << index;
        var isNew = (bits & bit) == 0;
        bits |= bit;
        Last = index;
        return isNew;
    }

    /// <summary>Remembers that the one read last is null.</summary>
    internal void LastIsNull() => nulls |= 1ul << Last;

    /// <summary>Whether it was there and not null.</summary>
    internal readonly bool Has(int index) => (bits & ~nulls & (1ul << index)) != 0;
}
