using DomRules.Language.Syntax.Effects;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect backordered [N of] LINE [at NODE]</c></summary>
public sealed record ExpectBackordered(
    ExpressionSyntax? Quantity,
    LineReference Line,
    NodeReference? Node,
    TextSpan Span) : ExpectSyntax(Span);
