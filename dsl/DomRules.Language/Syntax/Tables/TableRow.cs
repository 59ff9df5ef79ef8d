using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tables;

/// <summary>One row: a cell for each column, then the result.</summary>
public sealed record TableRow(
    ImmutableArray<CellSyntax> Cells,
    ExpressionSyntax Result,
    TextSpan Span) : SyntaxNode(Span);
