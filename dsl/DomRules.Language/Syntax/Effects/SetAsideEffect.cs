using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>set aside N</c></summary>
public sealed record SetAsideEffect(ExpressionSyntax Quantity, TextSpan Span) : EffectSyntax(Span);
