using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>handling 1 working day</c></summary>
public sealed record HandlingEffect(ExpressionSyntax Time, TextSpan Span) : EffectSyntax(Span);
