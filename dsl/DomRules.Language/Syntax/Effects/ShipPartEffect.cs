using DomRules.Language.Syntax.Ranking;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>ship part [by { … }]</c></summary>
public sealed record ShipPartEffect(CriteriaSyntax? By, TextSpan Span) : EffectSyntax(Span);
