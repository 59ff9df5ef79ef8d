using System.Collections.Immutable;
using System.Data.Common;
using DomRules.Store.Access;
using DomRules.Store.PostgreSql.Connections;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Access;

/// <summary>Keys of callers, a row each.</summary>
internal sealed class PostgreSqlAccessKeys(Database database) : IAccessKeys
{
    private const string Select = "SELECT id, name, secret_hash, scopes, created_at, expires, revoked_at FROM access_keys";

    public async ValueTask<bool> AddAsync(AccessKey key, CancellationToken cancel = default)
    {
        AccessKey.Checked(key);
        var insert = new Statement(
            """
            INSERT INTO access_keys (id, name, secret_hash, scopes, created_at, expires, revoked_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (brief(id)) DO NOTHING
            """);
        insert.Text(key.Id).Text(key.Name).Text(key.SecretHash).Texts(key.Scopes).Moment(key.CreatedAt).Moment(key.Expires).Moment(key.RevokedAt);
        return await database.ChangeAsync(cancel, insert) == 1;
    }

    public ValueTask<AccessKey?> GetAsync(string id, CancellationToken cancel = default) =>
        database.FirstAsync(new Statement(Select + " WHERE brief(id) = brief($1) AND id = $1").Text(id), Key, cancel);

    public async ValueTask<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancel = default) =>
        await database.ReadAsync(new Statement(Select + " ORDER BY id"), Key, cancel);

    public async ValueTask<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancel = default)
    {
        const string Sql = "UPDATE access_keys SET revoked_at = $2 WHERE brief(id) = brief($1) AND id = $1 AND revoked_at IS NULL AND (expires IS NULL OR expires > $2)";
        return await database.ChangeAsync(cancel, new Statement(Sql).Text(id).Moment(at)) == 1;
    }

    private static AccessKey Key(DbDataReader row) => new()
    {
        Id = row.GetString(0),
        Name = row.GetString(1),
        SecretHash = row.GetString(2),
        Scopes = ImmutableArray.Create(row.Texts(3)),
        CreatedAt = row.Moment(4),
        Expires = row.OptionalMoment(5),
        RevokedAt = row.OptionalMoment(6),
    };
}
