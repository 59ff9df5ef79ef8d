using DomRules.Language.Syntax.Effects;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect [N of] LINE [not] from NODE</c></summary>
public sealed record ExpectSource(
    LineReference Line,
    bool IsNegated,
    ExpressionSyntax? Quantity,
    NodeReference Node,
    TextSpan Span) : ExpectSyntax(Span);
