using System.Runtime.InteropServices;
using System.Text;

namespace DomRules.Formats.Json;

/// <summary>Gives the same string for the same bytes: countries, SKUs and tags recur in thousands of orders. Bounded; what does not fit is made anew.</summary>
internal sealed class StringInterner
{
    private const int Slots = 1 << 14;
    private const int LongestKept = 48;
    private readonly Entry[] entries = new Entry[Slots];

    internal string Intern(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return "";
        if (utf8.Length > LongestKept) return Encoding.UTF8.GetString(utf8);
        var hash = Hash(utf8);
        ref var entry = ref entries[hash & (Slots - 1)];
        if (entry.Hash == hash && entry.Utf8 is { } kept && utf8.SequenceEqual(kept)) return entry.Text;
        var text = Encoding.UTF8.GetString(utf8);
        entry = new(hash, utf8.ToArray(), text);
        return text;
    }

    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = (ulong)utf8.Length;
        while (utf8.Length >= sizeof(ulong))
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(utf8)) * 0x9E3779B97F4A7C15ul;
            hash ^= hash >> 29;
            utf8 = utf8[sizeof(ulong)..];
        }
        foreach (var b in utf8) hash = (hash ^ b) * 0x9E3779B97F4A7C15ul;
        return (uint)(hash >> 32);
    }

    private readonly record struct Entry(uint Hash, byte[]? Utf8, string Text);
}
