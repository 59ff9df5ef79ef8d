using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Ranking;

/// <summary>One line of a score, in either word order.</summary>
public sealed record ScoreTerm(
    ExpressionSyntax Points,
    ExpressionSyntax Condition,
    ReasonSyntax? Reason,
    TextSpan Span) : SyntaxNode(Span);
