using DomRules.Language.Syntax.Effects;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect attainable [N of] LINE [from NODE]</c></summary>
public sealed record ExpectAttainable(
    ExpressionSyntax? Quantity,
    LineReference Line,
    NodeReference? Node,
    TextSpan Span) : ExpectSyntax(Span);
