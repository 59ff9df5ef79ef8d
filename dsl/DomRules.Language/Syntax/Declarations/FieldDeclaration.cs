using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Types;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Declarations;

/// <summary>
/// <c>field ROOT.NAME : TYPE[?] [= DEFAULT] ["MEANING"]</c>. <c>IsOptional</c> is true where the type ends in
/// <c>?</c>.
/// </summary>
public sealed record FieldDeclaration(
    PathSyntax Path,
    TypeSyntax Type,
    bool IsOptional,
    ExpressionSyntax? Default,
    TextLiteral? Meaning,
    TextSpan Span) : DeclarationSyntax(Span);
