namespace DomRules.Store.Drafts;

/// <summary>All that a draft holds: what it was at a revision, and what was edited since.</summary>
/// <param name="Revision">The revision of the snapshot.</param>
/// <param name="Snapshot">All of it at that revision.</param>
/// <param name="Edits">Every edit after it, without a gap.</param>
public sealed record DraftContent(long Revision, ReadOnlyMemory<byte> Snapshot, IReadOnlyList<DraftEdit> Edits);
