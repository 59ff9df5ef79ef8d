using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Pieces;

namespace DomRules.Language.Parsing.Errors;

/// <summary>What to say about a mistake, and what may have been meant, the likeliest first.</summary>
internal sealed record PieceAnswer(Diagnostic Diagnostic, ImmutableArray<TokenMend> Mends);
