namespace DomRules.Model.Graph;

/// <summary>A <c>let</c>: a name for an expression.</summary>
public sealed record NamedExpression(string Name, Expression Value, SourceSpan Source);
