namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect backordered [N of] LINE [at NODE]</c></summary>
public sealed record ExpectBackordered(
    ExpressionSyntax? Quantity,
    LineReference Line,
    NodeReference? Node,
    TextSpan Span) : ExpectSyntax(Span);
