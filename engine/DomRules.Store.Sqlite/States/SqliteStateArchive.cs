using DomRules.Store.Sqlite.Connections;
using DomRules.Store.Sqlite.Native;
using DomRules.Store.States;

namespace DomRules.Store.Sqlite.States;

/// <summary>The two newest states.</summary>
internal sealed class SqliteStateArchive(SqliteFile file) : IStateArchive
{
    private const string Upsert = "INSERT INTO saved_state (number, hash, content) VALUES (?, ?, ?) ON CONFLICT (number) DO UPDATE SET hash = excluded.hash, content = excluded.content";

    private const string Forget = "DELETE FROM saved_state WHERE number NOT IN (SELECT number FROM saved_state ORDER BY number DESC LIMIT 2)";

    public async ValueTask SaveAsync(SavedState state, CancellationToken cancel = default)
    {
        StoreText.CheckedHash(state.Hash);
        await file.Write(connection => Save(connection, state), cancel).ConfigureAwait(false);
    }

    public ValueTask<SavedState?> LatestAsync(CancellationToken cancel = default) => file.Read(Latest, cancel);

    public async ValueTask ClearAsync(CancellationToken cancel = default) =>
        await file.Write(connection => connection.Use("DELETE FROM saved_state").Run(), cancel).ConfigureAwait(false);

    private static int Save(SqliteConnection connection, SavedState state)
    {
        connection.Use(Upsert).Add(state.Number).AddHash(state.Hash).Add(state.Content).Run();
        return connection.Use(Forget).Run();
    }

    private static SavedState? Latest(SqliteConnection connection)
    {
        using var row = connection.Use("SELECT number, hash, content FROM saved_state ORDER BY number DESC LIMIT 1");
        return row.Step() ? new SavedState(row.Long(0), row.Hash(1), row.Bytes(2)) : null;
    }
}
