using DomRules.Language.Syntax.Effects;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect available N of "SKU" at NODE</c></summary>
public sealed record ExpectAvailable(
    ExpressionSyntax Quantity,
    TextLiteral Sku,
    NodeReference Node,
    TextSpan Span) : ExpectSyntax(Span);
