using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary>One entry of an inline network.</summary>
public abstract record NetworkEntrySyntax(TextSpan Span) : SyntaxNode(Span);
