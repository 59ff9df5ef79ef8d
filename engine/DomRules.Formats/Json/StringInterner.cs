using System.Runtime.InteropServices;
using System.Text;

namespace DomRules.Formats.Json;

/// <summary>Gives the same string for the same bytes: countries, SKUs and tags recur in thousands of orders. Bounded; what does not fit is made anew. It begins small, for who reads one record only.</summary>
internal sealed class StringInterner
{
    private const int FewestSlotBits = 6;
    private const int MostSlotBits = 14;
    private const int LongestKept = 48;
    private const ulong Mix = 0x9E3779B97F4A7C15ul;
    private Entry[] entries = new Entry[1 << FewestSlotBits];
    private int slotBits = FewestSlotBits;
    private int filled;

    internal string Intern(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return "";
        if (utf8.Length > LongestKept) return Encoding.UTF8.GetString(utf8);
        var hash = Hash(utf8);
        ref var entry = ref entries[hash >> (32 - slotBits)];
        if (entry.Hash == hash && entry.Utf8 is { } kept && utf8.SequenceEqual(kept)) return entry.Text;
        var text = Encoding.UTF8.GetString(utf8);
        if (filled * 2 >= entries.Length && slotBits < MostSlotBits) Grow();
        Put(new(hash, utf8.ToArray(), text));
        return text;
    }

    private void Put(Entry entry)
    {
        ref var slot = ref entries[entry.Hash >> (32 - slotBits)];
        filled += slot.Utf8 is null ? 1 : 0;
        slot = entry;
    }

    private void Grow()
    {
        var before = entries;
        slotBits += 2;
        (entries, filled) = (new Entry[1 << slotBits], 0);
        foreach (var entry in before)
            if (entry.Utf8 is not null) Put(entry);
    }

    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = (ulong)utf8.Length;
        while (utf8.Length > sizeof(ulong))
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(utf8)) * Mix;
            hash ^= hash >> 29;
            utf8 = utf8[sizeof(ulong)..];
        }
        return (uint)(((hash ^ Rest(utf8)) * Mix) >> 32);
    }

    /// <summary>The last one to eight bytes as one number; the halves of five to seven overlap.</summary>
    private static ulong Rest(ReadOnlySpan<byte> utf8) => utf8.Length switch
    {
        8 => MemoryMarshal.Read<ulong>(utf8),
        >= 4 => MemoryMarshal.Read<uint>(utf8) | ((ulong)MemoryMarshal.Read<uint>(utf8[^sizeof(uint)..]) << 32),
        _ => utf8[0] | ((ulong)utf8[utf8.Length / 2] << 8) | ((ulong)utf8[^1] << 16),
    };

    private readonly record struct Entry(uint Hash, byte[]? Utf8, string Text);
}
