using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax;

/// <summary>
/// A whole <c>.route</c> file. <c>Header</c> is null in a file that holds only tests and checks, or where it could
/// not be read. Declarations stand in source order.
/// </summary>
public sealed record FileSyntax(
    HeaderSyntax? Header,
    ImmutableArray<DeclarationSyntax> Declarations,
    TextSpan Span) : SyntaxNode(Span);
