using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Declarations;

/// <summary><c>assume FACT = VALUE</c>.</summary>
public sealed record AssumeDeclaration(
    PathSyntax Path,
    ExpressionSyntax Value,
    TextLiteral? Meaning,
    TextSpan Span) : DeclarationSyntax(Span);
