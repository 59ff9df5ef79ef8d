using System.Collections.Immutable;

namespace DomRules.Operations.Promising;

/// <summary>What <c>promise</c> is asked.</summary>
/// <param name="Policy">A .route file or a library folder.</param>
/// <param name="Network">network.json or a folder.</param>
/// <param name="Stock">Further stock tables.</param>
/// <param name="Requests">File of promise requests.</param>
/// <param name="At">When; null: as each request says, else at the snapshot's moment.</param>
/// <param name="Strict">Whether unknown properties in inputs are errors.</param>
public sealed record PromiseQuestion(string Policy, string Network, ImmutableArray<string> Stock, string Requests, DateTimeOffset? At, bool Strict);
