using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>nearest node [where COND]</c></summary>
public sealed record NearestNodePlace(ExpressionSyntax? Where, TextSpan Span) : PlaceSyntax(Span);
