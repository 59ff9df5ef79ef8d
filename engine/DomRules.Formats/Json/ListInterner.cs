using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DomRules.Formats.Json;

/// <summary>Gives the same list for the same texts: most lines carry one of a few lists of tags. Bounded; what does not fit is made anew.</summary>
internal sealed class ListInterner
{
    private const int Slots = 256;
    private readonly ImmutableArray<string>[] lists = new ImmutableArray<string>[Slots];

    internal ImmutableArray<string> Intern(List<string> texts)
    {
        var span = CollectionsMarshal.AsSpan(texts);
        ref var kept = ref lists[Hash(span) & (Slots - 1)];
        if (kept.IsDefault || !span.SequenceEqual(kept.AsSpan())) kept = ImmutableCollectionsMarshal.AsImmutableArray(span.ToArray());
        return kept;
    }

    private static int Hash(ReadOnlySpan<string> texts)
    {
        var hash = texts.Length;
        foreach (var text in texts) hash = (hash * 31) + (text.Length * 7) + (text.Length == 0 ? 0 : text[0] + (text[^1] << 3));
        return hash;
    }
}
