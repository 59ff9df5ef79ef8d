namespace DomRules.Store.Commits;

/// <summary>Which commits; null: whatever.</summary>
/// <param name="From">At or after it.</param>
/// <param name="Until">Before it.</param>
/// <param name="Actor">By whom.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Subject">To what.</param>
public sealed record CommitFilter(DateTimeOffset? From = null, DateTimeOffset? Until = null, string? Actor = null, string? Kind = null, string? Subject = null);
