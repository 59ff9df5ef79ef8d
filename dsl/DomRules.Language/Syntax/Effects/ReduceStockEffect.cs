using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>reduce stock [by N]</c>; by the event's quantity where none is written.</summary>
public sealed record ReduceStockEffect(ExpressionSyntax? By, TextSpan Span) : EffectSyntax(Span);
