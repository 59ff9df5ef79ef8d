using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tables;

/// <summary>One or more values, any of which matches.</summary>
public sealed record ValuesCell(ImmutableArray<ExpressionSyntax> Values, TextSpan Span) : CellSyntax(Span);
