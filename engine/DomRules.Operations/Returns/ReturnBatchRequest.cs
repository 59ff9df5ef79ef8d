using System.Collections.Immutable;

namespace DomRules.Operations.Returns;

/// <summary>What <c>return</c> is asked.</summary>
/// <param name="Policy">A .route file or a library folder.</param>
/// <param name="Network">network.json or a folder.</param>
/// <param name="Stock">Further stock tables.</param>
/// <param name="Returns">File of returns.</param>
/// <param name="Orders">Files or folders of the orders that the returns come from; null: none beside the returns.</param>
/// <param name="Decisions">File of the decisions by which these orders were routed; null: none beside the returns.</param>
/// <param name="At">When; null: each return's own moment, or the snapshot's.</param>
/// <param name="Strict">Whether unknown properties in inputs are errors.</param>
public sealed record ReturnBatchRequest(string Policy, string Network, ImmutableArray<string> Stock, string Returns, string? Orders, string? Decisions, DateTimeOffset? At, bool Strict);
