using DomRules.Language.Syntax.Declarations;

namespace DomRules.Language.Parsing.Carets;

/// <summary>Where in a file a caret is.</summary>
/// <param name="Kind">At the outside, in a block, in a test.</param>
/// <param name="Block">The block; null outside of blocks.</param>
/// <param name="Words">The tokens of the piece before the caret, as written.</param>
/// <param name="Owners">In the data of tests: the objects around the caret, the outermost first; the last is the property whose value is being written, if one is.</param>
internal sealed record OpenPiece(PieceKind Kind, BlockKind? Block, ImmutableArray<string> Words, ImmutableArray<string> Owners)
{
    /// <summary>The first part of a path that ends in a dot before the caret, e.g. <c>order.destination.</c>; empty: no path was begun.</summary>
    internal string PathBefore
    {
        get
        {
            var start = Words.Length;
            while (start >= 2 && Words[start - 1] == ".")
            {
                start -= 2;
            }

            return string.Concat(Words.Skip(start).Select(w => w.Trim('`')));
        }
    }
}
