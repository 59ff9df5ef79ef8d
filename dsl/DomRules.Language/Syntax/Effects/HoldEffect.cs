using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>hold [for QUEUE] [within D] [keeping stock]</c></summary>
public sealed record HoldEffect(
    NameSyntax? Queue,
    ExpressionSyntax? Within,
    bool KeepsStock,
    TextSpan Span) : EffectSyntax(Span);
