using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tables;

/// <summary><c>unknown</c>: matches where an optional column has no value.</summary>
public sealed record UnknownCell(TextSpan Span) : CellSyntax(Span);
