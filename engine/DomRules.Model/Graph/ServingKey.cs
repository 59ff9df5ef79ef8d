namespace DomRules.Model.Graph;

/// <summary>A key of <c>serve orders by</c> over order facts.</summary>
/// <param name="Value">What orders are compared by; unknown comes last.</param>
/// <param name="IsHighest">Whether the highest (or latest) is served first.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ServingKey(Expression Value, bool IsHighest, SourceSpan Source);
