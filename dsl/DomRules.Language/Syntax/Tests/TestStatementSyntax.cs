using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary>One sentence of a test.</summary>
public abstract record TestStatementSyntax(TextSpan Span) : SyntaxNode(Span);
