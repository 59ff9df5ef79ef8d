namespace DomRules.Store.Drafts;

/// <summary>A place in the list of drafts.</summary>
/// <param name="ChangedAt">When the draft changed last.</param>
/// <param name="Id">The draft.</param>
public sealed record DraftPlace(DateTimeOffset ChangedAt, string Id);
