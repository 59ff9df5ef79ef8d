using DomRules.Model.Graph;

namespace DomRules.Model.Testing;

/// <summary><c>when event KIND at NODE with { … }</c>.</summary>
/// <param name="Kind">One of <see cref="TestEvents"/>.</param>
/// <param name="Node">Node id; null: not said.</param>
/// <param name="With">What else is said, as a JSON object; names as in the input formats.</param>
/// <param name="Source">Where it stands.</param>
public sealed record EventAction(string Kind, string? Node, string With, SourceSpan Source) : TestAction(Source);
