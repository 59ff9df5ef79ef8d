using DomRules.Store;
using DomRules.Store.PostgreSql;
using DomRules.Store.Sqlite;

namespace DomRules.Reliability.Tests.Host;

/// <summary>A store by its address.</summary>
internal static class AnyStore
{
    internal static async Task<IStore> OpenAsync(string address) =>
        address.StartsWith("Host=", StringComparison.Ordinal) ? await PostgreSqlStore.OpenAsync(address) : SqliteStore.Open(address);
}
