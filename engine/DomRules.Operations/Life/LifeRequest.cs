using System.Collections.Immutable;

namespace DomRules.Operations.Life;

/// <summary>What <c>event</c> is asked.</summary>
/// <param name="Policy">A .route file or a library folder.</param>
/// <param name="Network">network.json or a folder.</param>
/// <param name="Stock">Further stock tables.</param>
/// <param name="Events">File of commands.</param>
/// <param name="Until">Commands after it are left out, and time passes up to it; null: up to the last command.</param>
/// <param name="Strict">Whether unknown properties in inputs are errors.</param>
public sealed record LifeRequest(string Policy, string Network, ImmutableArray<string> Stock, string Events, DateTimeOffset? Until, bool Strict);
