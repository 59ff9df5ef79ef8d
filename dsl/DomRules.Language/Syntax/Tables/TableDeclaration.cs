using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Types;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tables;

/// <summary>
/// <c>table NAME (FACT, …) gives TYPE { rows }</c>. Every row of an error-free file has as many cells as there are
/// columns.
/// </summary>
public sealed record TableDeclaration(
    NameSyntax Name,
    ImmutableArray<PathSyntax> Columns,
    TypeSyntax Result,
    ImmutableArray<TableRow> Rows,
    TextLiteral? Meaning,
    TextSpan Span) : DeclarationSyntax(Span);
