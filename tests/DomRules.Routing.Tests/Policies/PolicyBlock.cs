using System.Collections.Immutable;

namespace DomRules.Routing.Tests.Policies;

/// <summary>A block of a policy.</summary>
internal sealed record PolicyBlock(string Name, ImmutableArray<Clause> Clauses);
