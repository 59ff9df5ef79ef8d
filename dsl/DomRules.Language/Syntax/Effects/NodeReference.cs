using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary>A node by name or by text.</summary>
public sealed record NodeReference(string Id, bool IsText, TextSpan Span) : SyntaxNode(Span);
