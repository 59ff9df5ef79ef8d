using Antlr4.Runtime;

namespace DomRules.Language.Parsing.Tokens;

/// <summary>The words and signs of a file, and the comments between them, each in source order.</summary>
internal sealed record TokenizedText(List<CommonToken> Tokens, List<CommonToken> Comments);
