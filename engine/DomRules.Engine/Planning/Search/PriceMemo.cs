namespace DomRules.Engine.Planning.Search;

/// <summary>The caller's prices by dispatch and content, so that each is asked once a problem. It forgets nothing, and stops growing when large.</summary>
internal sealed class PriceMemo(bool asksForBounds)
{
    private const int FirstSlots = 256;
    private const int MostParts = 1 << 20;

    private readonly GrowingList<Entry> entries = new();
    private readonly GrowingList<Allocation> parts = new();
    private int[] table = new int[FirstSlots];

    public void Clear()
    {
        if (entries.Count == 0)
            return;
        entries.Clear();
        parts.Clear();
        Array.Clear(table);
    }

    public ShipmentPrice Price(IShipmentPricing pricing, int dispatch, ReadOnlySpan<Allocation> content)
    {
        var hash = Hash(dispatch, content);
        var slot = (int)(hash & (uint)(table.Length - 1));
        for (; table[slot] != 0; slot = (slot + 1) & (table.Length - 1))
        {
            ref readonly var entry = ref entries[table[slot] - 1];
            if (entry.Hash == hash && entry.Dispatch == dispatch && parts.Span.Slice(entry.First, entry.Count).SequenceEqual(content))
                return entry.Price;
        }

        var price = asksForBounds ? Bound(pricing, dispatch, content) : pricing.Price(dispatch, content);
        if (parts.Count < MostParts)
            Remember(new Entry(hash, dispatch, parts.Count, content.Length, price), content, slot);
        return price;
    }

    /// <summary>A bound kept as a price; not feasible where there is none.</summary>
    private static ShipmentPrice Bound(IShipmentPricing pricing, int dispatch, ReadOnlySpan<Allocation> content) =>
        pricing.AtLeast(dispatch, content) is { } cost ? new ShipmentPrice(true, cost) : ShipmentPrice.None;

    private void Remember(in Entry entry, ReadOnlySpan<Allocation> content, int slot)
    {
        foreach (ref readonly var part in content)
            parts.Add(part);
        table[slot] = entries.Add(entry) + 1;
        if (entries.Count * 2 > table.Length)
            Widen();
    }

    private void Widen()
    {
        table = new int[table.Length * 4];
        for (var e = 0; e < entries.Count; e++)
        {
            var slot = (int)(entries[e].Hash & (uint)(table.Length - 1));
            while (table[slot] != 0)
                slot = (slot + 1) & (table.Length - 1);
            table[slot] = e + 1;
        }
    }

    /// <summary>Only spreads; equality is compared in full.</summary>
    private static uint Hash(int dispatch, ReadOnlySpan<Allocation> content)
    {
        var hash = unchecked((ulong)dispatch * 0x9E3779B97F4A7C15UL);
        foreach (ref readonly var part in content)
            hash = unchecked((hash ^ (ulong)part.Candidate ^ ((ulong)part.Quantity << 32)) * 0xD6E8FEB86659FD93UL);
        return (uint)(hash >> 32) ^ (uint)hash;
    }

    private readonly record struct Entry(uint Hash, int Dispatch, int First, int Count, ShipmentPrice Price);
}
