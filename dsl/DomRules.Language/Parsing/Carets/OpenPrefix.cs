using Antlr4.Runtime;

namespace DomRules.Language.Parsing.Carets;

/// <summary>The piece that is open at the caret, read in all ways.</summary>
/// <param name="Piece">Where it is.</param>
/// <param name="Tokens">Its tokens before the caret.</param>
/// <param name="Ways">How the grammar may go on.</param>
/// <param name="Text">Its text before the caret, as written.</param>
/// <param name="Opening">What must stand before it in a file of its own.</param>
/// <param name="Closing">What must stand behind all else in such a file.</param>
internal sealed record OpenPrefix(OpenPiece Piece, IReadOnlyList<CommonToken> Tokens, AllWays Ways, string Text, string Opening, string Closing);
