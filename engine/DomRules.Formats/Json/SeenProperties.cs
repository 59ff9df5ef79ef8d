namespace DomRules.Formats.Json;

/// <summary>Which properties of an object were read already.</summary>
internal struct SeenProperties
{
    private ulong bits;

    /// <summary>False when it was there before.</summary>
    internal bool Add(int index)
    {
        var bit = 1ul << index;
        var isNew = (bits & bit) == 0;
        bits |= bit;
        return isNew;
    }

    /// <summary>Whether it was there.</summary>
    internal readonly bool Has(int index) => (bits & (1ul << index)) != 0;
}
