using DomRules.Language.Text;

namespace DomRules.Language.Parsing.Tokens;

/// <summary>A token of a text.</summary>
internal readonly record struct Lexeme(TextSpan Span, LexicalKind Kind);
