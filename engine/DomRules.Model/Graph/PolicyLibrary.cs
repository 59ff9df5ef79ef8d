using System.Collections.Immutable;

namespace DomRules.Model.Graph;

/// <summary>A compiled library: of its policies, the one for an order is the first whose <see cref="RuleGraph.AppliesWhen"/> holds; none: held, queue <c>no_policy</c>.</summary>
public sealed record PolicyLibrary(string Name, string Version, string? Market, ImmutableArray<RuleGraph> Policies);
