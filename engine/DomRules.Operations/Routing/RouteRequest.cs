using System.Collections.Immutable;

namespace DomRules.Operations.Routing;

/// <summary>What <c>route</c> is asked.</summary>
/// <param name="Policy">A .route file or a library folder.</param>
/// <param name="Network">network.json or a folder.</param>
/// <param name="Stock">Further stock tables.</param>
/// <param name="Orders">Files or folders of orders.</param>
/// <param name="At">When; null: the snapshot's moment.</param>
/// <param name="Independent">Whether each order finds the stock untouched by the others.</param>
/// <param name="Strict">Whether unknown properties in inputs are errors.</param>
public sealed record RouteRequest(string Policy, string Network, ImmutableArray<string> Stock, string Orders, DecisionTime? At, bool Independent, bool Strict);
