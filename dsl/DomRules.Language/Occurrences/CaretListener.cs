using DomRules.Language.Text;
using DomRules.Model.Facts;
using DomRules.Model.Types;

namespace DomRules.Language.Occurrences;

/// <summary>Listens to what is asked of a name at one place while it is bound.</summary>
/// <param name="source">The file.</param>
/// <param name="place">Where the name stands.</param>
internal sealed class CaretListener(SourceText source, TextSpan place)
{
    /// <summary>Whether the place was bound at all.</summary>
    internal bool WasHeard { get; private set; }

    /// <summary>Scopes of facts that are known there.</summary>
    internal FactScope Allowed { get; private set; }

    /// <summary>Facts that may not be read there though their scope would allow it.</summary>
    internal ImmutableArray<string> Hidden { get; private set; } = [];

    /// <summary>Whether the parent's condition can be named there.</summary>
    internal bool HasBase { get; private set; }

    /// <summary>What the other side expects; null: nothing in particular.</summary>
    internal RuleType? Expected { get; private set; }

    /// <summary>The kinds of values that fit; empty: <see cref="Expected"/> tells.</summary>
    internal ImmutableArray<TypeKind> Kinds { get; private set; } = [];

    internal bool IsAt(SourceText file, TextSpan span) => file == source && span.Start <= place.Start && span.End >= place.End;

    internal void Hear(FactScope allowed, ImmutableArray<string> hidden, RuleType? expected, bool hasBase)
    {
        (Allowed, Hidden, HasBase) = WasHeard ? (Allowed | allowed, Hidden, HasBase) : (allowed, hidden, hasBase);
        Expected ??= expected;
        WasHeard = true;
    }

    internal void Expect(ReadOnlySpan<TypeKind> kinds) => Kinds = Kinds.IsEmpty ? [.. kinds] : Kinds;
}
