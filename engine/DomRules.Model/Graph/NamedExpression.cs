namespace DomRules.Model.Graph;

/// <summary>A name for an expression: that of a <c>let</c>, or of the policy in whose terms it is bound.</summary>
public sealed record NamedExpression(string Name, Expression Value, SourceSpan Source);
