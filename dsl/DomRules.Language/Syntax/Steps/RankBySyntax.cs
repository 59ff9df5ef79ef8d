using DomRules.Language.Syntax.Ranking;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Steps;

/// <summary><c>rank by { … }</c> in <c>sourcing</c>.</summary>
public sealed record RankBySyntax(CriteriaSyntax Criteria, TextSpan Span) : MemberSyntax(Span);
