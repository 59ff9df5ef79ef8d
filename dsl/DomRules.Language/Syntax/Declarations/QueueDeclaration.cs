using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Declarations;

/// <summary><c>queue NAME ["MEANING"]</c>.</summary>
public sealed record QueueDeclaration(
    NameSyntax Name,
    TextLiteral? Meaning,
    TextSpan Span) : DeclarationSyntax(Span);
