using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Declarations;

/// <summary><c>parameter NAME = VALUE [between MIN and MAX]</c>. Both bounds are there or neither.</summary>
public sealed record ParameterDeclaration(
    NameSyntax Name,
    ExpressionSyntax Value,
    ExpressionSyntax? Minimum,
    ExpressionSyntax? Maximum,
    TextLiteral? Meaning,
    TextSpan Span) : DeclarationSyntax(Span);
