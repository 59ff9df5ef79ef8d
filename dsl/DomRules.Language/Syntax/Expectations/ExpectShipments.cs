using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect [at most|at least] N shipments|parcels</c></summary>
public sealed record ExpectShipments(
    CountBound Bound,
    ExpressionSyntax Count,
    bool Parcels,
    TextSpan Span) : ExpectSyntax(Span);
