using DomRules.Language.Syntax.Ranking;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Steps;

/// <summary><c>rank services by { … }</c> in <c>carrier</c>.</summary>
public sealed record RankServicesSyntax(CriteriaSyntax Criteria, TextSpan Span) : MemberSyntax(Span);
