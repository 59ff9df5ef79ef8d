using System.Collections.Immutable;

namespace DomRules.Operations.Serving;

/// <summary>What is about to be live, made ready before the publication has its place among the writes, so that it does not hold them up. Only one queue may use it.</summary>
internal sealed class PreparedAhead(VersionShelf shelf, ImmutableSortedDictionary<string, string> expected)
{
    private readonly Outcome<PreparedNetwork?> _prepared = shelf.Prepare(expected);

    /// <summary>What pointers name, ready to decide: made anew where others were published meanwhile.</summary>
    internal Outcome<PreparedNetwork?> For(ImmutableSortedDictionary<string, string> pointers) => pointers.SequenceEqual(expected) ? _prepared : shelf.Prepare(pointers);
}
