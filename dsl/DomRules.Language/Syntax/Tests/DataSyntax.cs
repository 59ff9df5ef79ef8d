using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary>A JSON-like value in a test.</summary>
public abstract record DataSyntax(TextSpan Span) : SyntaxNode(Span);
