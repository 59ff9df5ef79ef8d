using DomRules.Model.Graph;

namespace DomRules.Model.Testing;

/// <summary><c>when event KIND at NODE</c>.</summary>
public sealed record EventAction(string Kind, string? Node, string? Sku, decimal? Quantity, SourceSpan Source) : TestAction(Source);
