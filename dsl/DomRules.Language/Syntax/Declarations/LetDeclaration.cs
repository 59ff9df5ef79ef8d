using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Declarations;

/// <summary><c>let NAME = EXPRESSION</c>.</summary>
public sealed record LetDeclaration(
    NameSyntax Name,
    ExpressionSyntax Value,
    TextLiteral? Meaning,
    TextSpan Span) : DeclarationSyntax(Span);
