using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary>What <c>add</c> or <c>subtract</c> adds or subtracts.</summary>
public abstract record CostAmountSyntax(TextSpan Span) : SyntaxNode(Span);
