using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect delivery [of LINE] on|by DATE</c></summary>
public sealed record ExpectDelivery(
    LineReference? Line,
    DateBound Bound,
    DateLiteral Date,
    TextSpan Span) : ExpectSyntax(Span);
