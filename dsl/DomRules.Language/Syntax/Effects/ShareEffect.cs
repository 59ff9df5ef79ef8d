using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>share 20 %</c></summary>
public sealed record ShareEffect(ExpressionSyntax Part, TextSpan Span) : EffectSyntax(Span);
