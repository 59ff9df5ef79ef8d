namespace DomRules.Language.Syntax.Ranking;

/// <summary>One line of a score, in either word order.</summary>
public sealed record ScoreTerm(
    ExpressionSyntax Points,
    ExpressionSyntax Condition,
    ReasonSyntax? Reason,
    TextSpan Span) : SyntaxNode(Span);
