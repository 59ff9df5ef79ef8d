using DomRules.Store.PostgreSql.Connections;
using DomRules.Store.PostgreSql.Values;
using DomRules.Store.States;

namespace DomRules.Store.PostgreSql.States;

/// <summary>The two newest states, a row each.</summary>
internal sealed class PostgreSqlStateArchive(Database database) : IStateArchive
{
    public async ValueTask SaveAsync(SavedState state, CancellationToken cancel = default)
    {
        StoreText.CheckedHash(state.Hash);
        var save = new Statement(
            """
            INSERT INTO states (number, hash, content) VALUES ($1, $2, $3)
            ON CONFLICT (number) DO UPDATE SET hash = excluded.hash, content = excluded.content
            """);
        var forget = new Statement("DELETE FROM states WHERE number < (SELECT number FROM states ORDER BY number DESC OFFSET 1 LIMIT 1)");
        await database.ChangeAsync(cancel, save.Long(state.Number).Text(state.Hash).Bytes(state.Content), forget);
    }

    public ValueTask<SavedState?> LatestAsync(CancellationToken cancel = default) =>
        database.FirstAsync(
            new Statement("SELECT number, hash, content FROM states ORDER BY number DESC LIMIT 1"),
            row => new SavedState(row.GetInt64(0), row.GetString(1), row.Bytes(2)),
            cancel);

    public async ValueTask ClearAsync(CancellationToken cancel = default) => await database.ChangeAsync(cancel, new Statement("DELETE FROM states"));
}
