using DomRules.Language.Text;

namespace DomRules.Language.Syntax;

/// <summary>One or more names joined by dots, e.g. <c>order.destination.country</c>. Never empty.</summary>
public sealed record PathSyntax(ImmutableArray<NameSyntax> Parts, TextSpan Span) : SyntaxNode(Span);
