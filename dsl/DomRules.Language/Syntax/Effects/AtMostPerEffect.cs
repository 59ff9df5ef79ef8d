using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary>
/// <c>at most LIMIT [lines|units] per parcel|shipment</c>. <c>Measure</c> is Amount where LIMIT has a unit of its
/// own (weight, volume, length, money).
/// </summary>
public sealed record AtMostPerEffect(
    ExpressionSyntax Limit,
    CapMeasure Measure,
    CapScope Scope,
    TextSpan Span) : EffectSyntax(Span);
