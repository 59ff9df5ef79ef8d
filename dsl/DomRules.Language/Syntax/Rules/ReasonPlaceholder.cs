using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Rules;

/// <summary><c>{EXPRESSION}</c>: a fact to be quoted.</summary>
public sealed record ReasonPlaceholder(ExpressionSyntax Value, TextSpan Span) : ReasonPart(Span);
