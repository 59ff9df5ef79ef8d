using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>count incoming within D</c></summary>
public sealed record CountIncomingEffect(ExpressionSyntax Within, TextSpan Span) : EffectSyntax(Span);
