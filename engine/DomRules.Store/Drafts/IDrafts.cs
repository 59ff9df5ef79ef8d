namespace DomRules.Store.Drafts;

/// <summary>What people write before it is a version: a snapshot, and every edit since, one after the other.</summary>
/// <remarks>An edit is appended to the revision that its writer saw, or not at all; so of several that are appended to one revision one wins, and the others read what came and try again.</remarks>
public interface IDrafts
{
    /// <summary>Begins a draft with what it holds at revision 0. False: one of that id is there already.</summary>
    ValueTask<bool> BeginAsync(DraftRow draft, ReadOnlyMemory<byte> snapshot, CancellationToken cancel = default);

    /// <summary>The draft of that id, closed ones too; null: there is none.</summary>
    ValueTask<DraftRow?> GetAsync(string id, CancellationToken cancel = default);

    /// <summary>What it holds, all of one moment; null: there is none.</summary>
    ValueTask<DraftContent?> ReadAsync(string id, CancellationToken cancel = default);

    /// <summary>The edits after a revision, without a gap; null: there is no such draft or revision, or an edit after it is kept no more.</summary>
    ValueTask<IReadOnlyList<DraftEdit>?> SinceAsync(string id, long revision, CancellationToken cancel = default);

    /// <summary>Appends an edit; its author is one of the draft's from now on. False: the draft is not at the revision before it, is closed, or there is none; nothing is written then.</summary>
    ValueTask<bool> AppendAsync(string id, DraftEdit edit, CancellationToken cancel = default);

    /// <summary>Puts a newer snapshot in the place of the one there is, and drops edits that nobody needs. False: the draft has no such revision, or its snapshot is as new.</summary>
    /// <param name="id">The draft.</param>
    /// <param name="revision">Of the snapshot.</param>
    /// <param name="snapshot">All of the draft at that revision.</param>
    /// <param name="drops">Edits up to this revision, which is not after the snapshot's, are dropped.</param>
    /// <param name="cancel">Before it begins.</param>
    ValueTask<bool> SnapshotAsync(string id, long revision, ReadOnlyMemory<byte> snapshot, long drops, CancellationToken cancel = default);

    /// <summary>Says how far a draft has come; it counts as changed then. False: there is none.</summary>
    ValueTask<bool> MarkAsync(string id, DraftState state, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>Gives a draft another title; it counts as changed then. False: there is none.</summary>
    ValueTask<bool> RenameAsync(string id, string title, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>Drafts, the last changed first, then by id.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">Only those that follow this place in the list, whether a draft stands there or not; null: from the last changed.</param>
    /// <param name="limit">At most so many, 1 or more.</param>
    /// <param name="cancel">Ends the search.</param>
    ValueTask<IReadOnlyList<DraftRow>> ListAsync(DraftFilter filter, DraftPlace? after, int limit, CancellationToken cancel = default);

    /// <summary>Drops closed drafts that changed last before a moment, with all they hold; returns how many.</summary>
    ValueTask<int> PruneAsync(DateTimeOffset before, CancellationToken cancel = default);
}
