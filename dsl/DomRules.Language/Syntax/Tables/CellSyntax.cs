using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tables;

/// <summary>A condition on one column.</summary>
public abstract record CellSyntax(TextSpan Span) : SyntaxNode(Span);
