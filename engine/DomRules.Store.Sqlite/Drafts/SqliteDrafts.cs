using DomRules.Store.Drafts;
using DomRules.Store.Sqlite.Connections;

namespace DomRules.Store.Sqlite.Drafts;

/// <summary>Drafts, a row each, with a snapshot and a row for each edit since.</summary>
internal sealed class SqliteDrafts(SqliteFile file) : IDrafts
{
    private const string Prune = "DELETE FROM draft WHERE state = 2 AND changed_at < ?";

    public ValueTask<bool> BeginAsync(DraftRow draft, ReadOnlyMemory<byte> snapshot, CancellationToken cancel = default)
    {
        DraftRow.Checked(draft);
        return file.Write(connection => DraftTable.Insert(connection, draft) && DraftText.Begin(connection, draft.Id, snapshot), cancel);
    }

    public ValueTask<DraftRow?> GetAsync(string id, CancellationToken cancel = default) => file.Read(connection => DraftTable.Get(connection, id), cancel);

    public ValueTask<DraftContent?> ReadAsync(string id, CancellationToken cancel = default) => file.Read(connection => DraftText.Read(connection, id), cancel);

    public ValueTask<IReadOnlyList<DraftEdit>?> SinceAsync(string id, long revision, CancellationToken cancel = default) =>
        file.Read(connection => DraftTable.Get(connection, id) is { } row ? Whole(DraftText.After(connection, id, revision), revision, row.Revision) : null, cancel);

    public ValueTask<bool> AppendAsync(string id, DraftEdit edit, CancellationToken cancel = default)
    {
        DraftCheck.Checked(edit);
        return file.Write(connection => DraftTable.Move(connection, id, edit) && DraftText.Append(connection, id, edit), cancel);
    }

    public ValueTask<bool> SnapshotAsync(string id, long revision, ReadOnlyMemory<byte> snapshot, long drops, CancellationToken cancel = default)
    {
        DraftCheck.CheckedDrops(drops, revision);
        return file.Write(connection => DraftText.Replace(connection, id, revision, snapshot, drops), cancel);
    }

    public ValueTask<bool> MarkAsync(string id, DraftState state, DateTimeOffset at, CancellationToken cancel = default)
    {
        DraftCheck.Checked(state);
        return file.Write(connection => DraftTable.Mark(connection, id, state, at), cancel);
    }

    public ValueTask<bool> RenameAsync(string id, string title, DateTimeOffset at, CancellationToken cancel = default)
    {
        StoreText.Checked(title);
        return file.Write(connection => DraftTable.Rename(connection, id, title, at), cancel);
    }

    public ValueTask<IReadOnlyList<DraftRow>> ListAsync(DraftFilter filter, DraftPlace? after, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return file.Read(connection => DraftTable.List(connection, filter, after, limit), cancel);
    }

    public ValueTask<int> PruneAsync(DateTimeOffset before, CancellationToken cancel = default) =>
        file.Write(connection => connection.Use(Prune).Add(before).Run(), cancel);

    private static IReadOnlyList<DraftEdit>? Whole(List<DraftEdit> edits, long after, long last) => edits.Count == last - after ? edits : null;
}
