using DomRules.Store.PostgreSql;
using DomRules.Store.Sqlite;

namespace DomRules.Store.Tests.Host;

/// <summary>A store by its address: a PostgreSQL connection string, or the path of a file.</summary>
internal static class AnyStore
{
    public static async Task<IStore> OpenAsync(string address) =>
        address.StartsWith("Host=", StringComparison.Ordinal) ? await PostgreSqlStore.OpenAsync(address) : SqliteStore.Open(address);
}
