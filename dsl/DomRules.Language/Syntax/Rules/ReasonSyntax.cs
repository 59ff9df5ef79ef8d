using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Rules;

/// <summary>The text after <c>because</c>. No parts where it was left out and a diagnostic already says so.</summary>
public sealed record ReasonSyntax(ImmutableArray<ReasonPart> Parts, TextSpan Span) : SyntaxNode(Span);
