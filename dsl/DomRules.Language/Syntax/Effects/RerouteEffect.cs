using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>reroute [without node [for D]]</c></summary>
public sealed record RerouteEffect(
    bool WithoutNode,
    ExpressionSyntax? For,
    TextSpan Span) : EffectSyntax(Span);
