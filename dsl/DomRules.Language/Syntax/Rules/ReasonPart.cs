using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Rules;

/// <summary>A piece of a reason.</summary>
public abstract record ReasonPart(TextSpan Span) : SyntaxNode(Span);
