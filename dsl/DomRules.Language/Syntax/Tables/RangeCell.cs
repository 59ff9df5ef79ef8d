using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tables;

/// <summary><c>2 kg .. 5 kg</c>, both ends included.</summary>
public sealed record RangeCell(
    ExpressionSyntax Low,
    ExpressionSyntax High,
    TextSpan Span) : CellSyntax(Span);
