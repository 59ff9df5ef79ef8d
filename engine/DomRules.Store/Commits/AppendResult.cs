namespace DomRules.Store.Commits;

/// <summary>What became of an append. Where it is not <see cref="AppendOutcome.Appended"/>, nothing was written.</summary>
/// <param name="Outcome">Whether it was done.</param>
/// <param name="Head">The head now.</param>
/// <param name="Detail">The key, the market or the place (<c>node/sku</c>) that was in the way; null otherwise.</param>
public sealed record AppendResult(AppendOutcome Outcome, LogHead Head, string? Detail = null);
