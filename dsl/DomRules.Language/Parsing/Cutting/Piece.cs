namespace DomRules.Language.Parsing.Cutting;

/// <summary>A run of tokens that is parsed on its own, as indices into the file's tokens.</summary>
/// <param name="End">The index after the last token.</param>
/// <param name="IsBroken">Whether its brackets do not match, which has been reported; its form is then not looked at.</param>
internal readonly record struct Piece(int Start, int End, bool IsBroken = false);
