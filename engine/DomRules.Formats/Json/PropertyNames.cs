using System.Runtime.CompilerServices;
using System.Text;

namespace DomRules.Formats.Json;

/// <summary>The properties that an object may have, one for each member of the enumeration, found by their UTF-8 bytes.</summary>
/// <typeparam name="T">An enumeration of int, counted from 0 without gaps, at most <see cref="SeenProperties.Most"/> members.</typeparam>
internal sealed class PropertyNames<T> where T : struct, Enum
{
    private readonly byte[][] spelled;
    private readonly short[] slots;
    private readonly int mask;

    /// <summary>Spells every member.</summary>
    /// <param name="spelling">How a member's name is written in JSON.</param>
    internal PropertyNames(Func<string, string> spelling)
    {
        var names = Enum.GetNames<T>();
        if (names.Length > SeenProperties.Most) throw new InvalidOperationException($"{typeof(T).Name} has {names.Length} members; {SeenProperties.Most} are kept apart.");
        Spelled = [.. names.Select(spelling)];
        spelled = [.. Spelled.Select(Encoding.UTF8.GetBytes)];
        var size = 16;
        while (size < names.Length * 4) size *= 2;
        mask = size - 1;
        slots = new short[size];
        for (var i = 0; i < spelled.Length; i++) Place(i);
    }

    internal IReadOnlyList<string> Spelled { get; }

    internal string NameOf(T property) => Spelled[Unsafe.As<T, int>(ref property)];

    /// <summary>The member's number; -1 when there is no such property.</summary>
    internal int IndexOf(ReadOnlySpan<byte> name)
    {
        for (var slot = Hash(name) & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var index = slots[slot] - 1;
            if (name.SequenceEqual(spelled[index])) return index;
        }
        return -1;
    }

    /// <summary>As <see cref="IndexOf(ReadOnlySpan{byte})"/>, looking at a likely member first: writers keep the order of their properties.</summary>
    internal int IndexOf(ReadOnlySpan<byte> name, int likely) =>
        likely < spelled.Length && name.SequenceEqual(spelled[likely]) ? likely : IndexOf(name);

    internal static T At(int index) => Unsafe.As<int, T>(ref index);

    private void Place(int index)
    {
        var slot = Hash(spelled[index]) & mask;
        while (slots[slot] != 0) slot = (slot + 1) & mask;
        slots[slot] = (short)(index + 1);
    }

    private static int Hash(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty) return 0;
        var mixed = (uint)(name[0] | (name[^1] << 8) | (name[name.Length / 2] << 16) | (name.Length << 24)) * 0x9E3779B1u;
        return (int)(mixed >> 16);
    }
}
