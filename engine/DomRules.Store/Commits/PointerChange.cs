namespace DomRules.Store.Commits;

/// <summary>Makes a version live for a market, if the live one is still the expected one; else the whole append is refused.</summary>
/// <param name="Market">The market; <c>*</c>: all that have none of their own. <c>network</c> names the network in force.</param>
/// <param name="Expected">Hash of the version that is live until now; null: none is.</param>
/// <param name="Version">Hash of the version that goes live.</param>
public sealed record PointerChange(string Market, string? Expected, string Version);
