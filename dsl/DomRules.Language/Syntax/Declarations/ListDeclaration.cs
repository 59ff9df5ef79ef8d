using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Declarations;

/// <summary><c>list NAME = [ … ]</c>.</summary>
public sealed record ListDeclaration(
    NameSyntax Name,
    ListExpression Items,
    TextLiteral? Meaning,
    TextSpan Span) : DeclarationSyntax(Span);
