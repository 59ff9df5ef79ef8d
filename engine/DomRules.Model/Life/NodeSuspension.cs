namespace DomRules.Model.Life;

/// <summary>A node that takes no new work for a while.</summary>
/// <param name="Until">From this moment on it does again; null: until it is opened.</param>
/// <param name="Because">Why.</param>
public sealed record NodeSuspension(DateTimeOffset? Until, string Because);
