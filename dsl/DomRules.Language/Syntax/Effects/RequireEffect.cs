namespace DomRules.Language.Syntax.Effects;

/// <summary><c>require COND</c></summary>
public sealed record RequireEffect(ExpressionSyntax Condition, TextSpan Span) : EffectSyntax(Span);
