using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Declarations;

/// <summary><c>check NAME never|always { COND }</c>.</summary>
public sealed record CheckDeclaration(
    NameSyntax Name,
    CheckKind Kind,
    ExpressionSyntax Condition,
    TextSpan Span) : DeclarationSyntax(Span);
