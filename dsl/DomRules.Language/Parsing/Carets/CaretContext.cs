using DomRules.Language.Text;

namespace DomRules.Language.Parsing.Carets;

/// <summary>What the text before a caret leads to.</summary>
/// <param name="Replaced">The word that is being written; empty between words.</param>
/// <param name="Keywords">Words and signs of the language that may stand there, with what must follow each: <c>count</c> with <c>count incoming within</c>.</param>
/// <param name="Names">What a name there would name.</param>
/// <param name="Literals">Which literals may stand there.</param>
/// <param name="Piece">The piece that the caret is in.</param>
internal sealed record CaretContext(TextSpan Replaced, ImmutableArray<OfferedWord> Keywords, ImmutableArray<NamePlace> Names, LiteralForms Literals, OpenPiece Piece)
{
    /// <summary>The piece with a name at the caret and as little after it as makes it whole, as the text of a file; null where a name leads nowhere.</summary>
    internal ProbeText? Probe { get; init; }
}
