using DomRules.Store.Secrets;
using DomRules.Store.Sqlite.Connections;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Secrets;

/// <summary>Secrets by id.</summary>
internal sealed class SqliteSecretShelf(SqliteFile file) : ISecretShelf
{
    private const string Insert = "INSERT INTO secret (id, value) VALUES (?, ?) ON CONFLICT (id) DO NOTHING";

    public ValueTask<bool> PutAsync(string id, string secret, CancellationToken cancel = default)
    {
        StoreText.Check(id, secret);
        return file.Write(connection => connection.Use(Insert).Add(id).Add(secret).Run() == 1, cancel);
    }

    public ValueTask<string?> GetAsync(string id, CancellationToken cancel = default) => file.Read(connection => Get(connection, id), cancel);

    public ValueTask<bool> RemoveAsync(string id, CancellationToken cancel = default) =>
        file.Write(connection => connection.Use("DELETE FROM secret WHERE id = ?").Add(id).Run() == 1, cancel);

    private static string? Get(SqliteConnection connection, string id)
    {
        using var row = connection.Use("SELECT value FROM secret WHERE id = ?").Add(id);
        return row.Step() ? row.Text(0) : null;
    }
}
