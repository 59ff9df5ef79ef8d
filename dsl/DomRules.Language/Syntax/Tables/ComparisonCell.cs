using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tables;

/// <summary><c>&lt;= 5 kg</c> and its like.</summary>
public sealed record ComparisonCell(
    ComparisonOperator Operator,
    ExpressionSyntax Value,
    TextSpan Span) : CellSyntax(Span);
