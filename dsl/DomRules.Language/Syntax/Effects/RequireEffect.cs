using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>require COND</c></summary>
public sealed record RequireEffect(ExpressionSyntax Condition, TextSpan Span) : EffectSyntax(Span);
