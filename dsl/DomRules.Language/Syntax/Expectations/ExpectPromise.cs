using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect promise of service NAME on|by DATE</c> or <c>expect promise of N of LINE</c></summary>
public sealed record ExpectPromise(
    NameSyntax? Service,
    ExpressionSyntax? Quantity,
    LineReference? Line,
    DateBound? Bound,
    DateLiteral? Date,
    TextSpan Span) : ExpectSyntax(Span);
