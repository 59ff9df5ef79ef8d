using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Ranking;

/// <summary><c>on time first</c>.</summary>
public sealed record OnTimeFirstCriterion(TextSpan Span) : CriterionSyntax(Span);
