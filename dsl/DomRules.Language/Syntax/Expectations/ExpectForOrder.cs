using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect order "1002" …</c>: the same of one of several orders.</summary>
public sealed record ExpectForOrder(
    TextLiteral Order,
    ExpectSyntax Expectation,
    TextSpan Span) : ExpectSyntax(Span);
