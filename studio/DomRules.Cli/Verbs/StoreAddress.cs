using DomRules.Store;
using DomRules.Store.PostgreSql;
using DomRules.Store.Sqlite;

namespace DomRules.Cli.Verbs;

/// <summary>Where a store is: a file of the embedded one, or a database of PostgreSQL.</summary>
internal static class StoreAddress
{
    /// <summary>Opens it; a file that is not there is made.</summary>
    internal static async Task<IStore> OpenAsync(string address) =>
        IsPostgreSql(address) ? await PostgreSqlStore.OpenAsync(address).ConfigureAwait(false) : SqliteStore.Open(address);

    /// <summary>Opens one that is there.</summary>
    internal static Task<IStore> OpenThereAsync(string address) => IsPostgreSql(address) || File.Exists(address)
        ? OpenAsync(address)
        : throw new StoreException(StoreFailure.Unreachable, $"{address}: there is no such store. Name the file of one, or postgres://USER@HOST:PORT/DATABASE.");

    internal static bool IsPostgreSql(string address) =>
        address.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);
}
