using DomRules.Model.Graph;

namespace DomRules.Model.Testing;

/// <summary><c>after 3 days</c>.</summary>
public sealed record PassTimeAction(decimal Seconds, SourceSpan Source) : TestAction(Source);
