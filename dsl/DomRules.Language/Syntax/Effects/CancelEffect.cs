using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>cancel [after D]</c></summary>
public sealed record CancelEffect(ExpressionSyntax? After, TextSpan Span) : EffectSyntax(Span);
