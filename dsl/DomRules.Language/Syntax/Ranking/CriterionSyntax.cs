using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Ranking;

/// <summary>One criterion of a rank list.</summary>
public abstract record CriterionSyntax(TextSpan Span) : SyntaxNode(Span);
