using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Ranking;

/// <summary><c>{ CRITERION … }</c>, first is most important.</summary>
public sealed record CriteriaSyntax(ImmutableArray<CriterionSyntax> Items, TextSpan Span) : SyntaxNode(Span);
