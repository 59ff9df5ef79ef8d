using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Store.Access;
using DomRules.Store.Sqlite.Connections;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Access;

/// <summary>Keys of callers.</summary>
internal sealed class SqliteAccessKeys(SqliteFile file) : IAccessKeys
{
    private const string Columns = "id, name, secret_hash, scopes, created_at, expires, revoked_at";

    private const string Insert = $"INSERT INTO access_key ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";

    private const string Revoke = "UPDATE access_key SET revoked_at = ?2 WHERE id = ?1 AND revoked_at IS NULL AND (expires IS NULL OR expires > ?2)";

    public ValueTask<bool> AddAsync(AccessKey key, CancellationToken cancel = default)
    {
        AccessKey.Checked(key);
        return file.Write(connection => Add(connection, key), cancel);
    }

    public ValueTask<AccessKey?> GetAsync(string id, CancellationToken cancel = default) => file.Read(connection => Get(connection, id), cancel);

    public ValueTask<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancel = default) => file.Read(List, cancel);

    public ValueTask<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancel = default) =>
        file.Write(connection => connection.Use(Revoke).Add(id).Add(at).Run() == 1, cancel);

    private static bool Add(SqliteConnection connection, AccessKey key) => connection.Use(Insert)
        .Add(key.Id).Add(key.Name).AddHash(key.SecretHash).Add(JsonSerializer.Serialize(key.Scopes)).Add(key.CreatedAt).Add(key.Expires).Add(key.RevokedAt)
        .Run() == 1;

    private static AccessKey? Get(SqliteConnection connection, string id)
    {
        using var row = connection.Use($"SELECT {Columns} FROM access_key WHERE id = ?").Add(id);
        return row.Step() ? Key(row) : null;
    }

    private static IReadOnlyList<AccessKey> List(SqliteConnection connection)
    {
        using var rows = connection.Use($"SELECT {Columns} FROM access_key ORDER BY id");
        var keys = new List<AccessKey>();
        while (rows.Step()) keys.Add(Key(rows));
        return keys;
    }

    private static AccessKey Key(SqliteStatement row) => new()
    {
        Id = row.Text(0),
        Name = row.Text(1),
        SecretHash = row.Hash(2),
        Scopes = JsonSerializer.Deserialize<ImmutableArray<string>>(row.Text(3)),
        CreatedAt = row.Time(4),
        Expires = row.TimeOrNull(5),
        RevokedAt = row.TimeOrNull(6),
    };
}
