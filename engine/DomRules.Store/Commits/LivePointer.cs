namespace DomRules.Store.Commits;

/// <summary>What is live.</summary>
/// <param name="Market">The market, <c>*</c>, or <c>network</c>.</param>
/// <param name="Version">Hash of the live version.</param>
/// <param name="Commit">Number of the commit that made it live.</param>
public sealed record LivePointer(string Market, string Version, long Commit);
