using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>recheck every D</c></summary>
public sealed record RecheckEffect(ExpressionSyntax Every, TextSpan Span) : EffectSyntax(Span);
