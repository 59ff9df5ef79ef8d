using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>upgrade service [up to MONEY]</c></summary>
public sealed record UpgradeServiceEffect(ExpressionSyntax? UpTo, TextSpan Span) : EffectSyntax(Span);
