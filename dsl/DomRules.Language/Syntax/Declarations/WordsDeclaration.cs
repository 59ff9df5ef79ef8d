using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Declarations;

/// <summary><c>words PATH = [ … ]</c>: the codes that a merchant-chosen fact may have.</summary>
public sealed record WordsDeclaration(
    PathSyntax Path,
    ListExpression Words,
    TextLiteral? Meaning,
    TextSpan Span) : DeclarationSyntax(Span);
