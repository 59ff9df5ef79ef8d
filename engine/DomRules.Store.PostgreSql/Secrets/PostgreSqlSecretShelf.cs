using DomRules.Store.PostgreSql.Connections;
using DomRules.Store.PostgreSql.Values;
using DomRules.Store.Secrets;

namespace DomRules.Store.PostgreSql.Secrets;

/// <summary>Secrets by id, a row each.</summary>
internal sealed class PostgreSqlSecretShelf(Database database) : ISecretShelf
{
    private const string Mine = "WHERE brief(id) = brief($1) AND id = $1";

    public async ValueTask<bool> PutAsync(string id, string secret, CancellationToken cancel = default)
    {
        StoreText.Check(id, secret);
        return await database.ChangeAsync(cancel, new Statement("INSERT INTO secrets (id, value) VALUES ($1, $2) ON CONFLICT (brief(id)) DO NOTHING").Text(id).Text(secret)) == 1;
    }

    public ValueTask<string?> GetAsync(string id, CancellationToken cancel = default) =>
        database.FirstAsync(new Statement($"SELECT value FROM secrets {Mine}").Text(id), row => row.GetString(0), cancel);

    public async ValueTask<bool> RemoveAsync(string id, CancellationToken cancel = default) =>
        await database.ChangeAsync(cancel, new Statement($"DELETE FROM secrets {Mine}").Text(id)) == 1;
}
