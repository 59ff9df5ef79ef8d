using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Effects;

/// <summary><c>MONEY [per BASIS]</c>; once a plan where no basis is written.</summary>
public sealed record ValueAmount(
    ExpressionSyntax Value,
    CostBasis? Basis,
    TextSpan Span) : CostAmountSyntax(Span);
