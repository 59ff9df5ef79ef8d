using DomRules.Language.Syntax.Ranking;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Steps;

/// <summary><c>serve orders by { … }</c> in <c>allocation</c>.</summary>
public sealed record ServeOrdersSyntax(CriteriaSyntax Criteria, TextSpan Span) : MemberSyntax(Span);
