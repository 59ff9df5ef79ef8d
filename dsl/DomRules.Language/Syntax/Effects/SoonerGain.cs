using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>arrives D sooner</c></summary>
public sealed record SoonerGain(ExpressionSyntax Time, TextSpan Span) : GainSyntax(Span);
