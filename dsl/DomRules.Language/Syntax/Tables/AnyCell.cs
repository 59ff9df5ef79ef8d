using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tables;

/// <summary><c>*</c>.</summary>
public sealed record AnyCell(TextSpan Span) : CellSyntax(Span);
