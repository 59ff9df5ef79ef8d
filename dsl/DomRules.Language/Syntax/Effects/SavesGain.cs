using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>saves MONEY</c></summary>
public sealed record SavesGain(ExpressionSyntax Amount, TextSpan Span) : GainSyntax(Span);
