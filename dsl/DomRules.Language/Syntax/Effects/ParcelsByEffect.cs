using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>parcels by EXPR</c></summary>
public sealed record ParcelsByEffect(ExpressionSyntax By, TextSpan Span) : EffectSyntax(Span);
