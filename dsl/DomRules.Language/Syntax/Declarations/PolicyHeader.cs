using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Declarations;

/// <summary>
/// <c>policy NAME [extends PARENT] [applies when COND] [currency CODE]</c>. Null where a part was not written.
/// </summary>
public sealed record PolicyHeader(
    NameSyntax Name,
    NameSyntax? Parent,
    ExpressionSyntax? AppliesWhen,
    NameSyntax? Currency,
    TextSpan Span) : HeaderSyntax(Span);
