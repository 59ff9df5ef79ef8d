namespace DomRules.Api.Hosting;

/// <summary>What a caller of an endpoint must be allowed.</summary>
/// <param name="Scope">The scope.</param>
internal sealed record NeededScope(string Scope);
