using DomRules.Store.PostgreSql;
using DomRules.Testing.PostgreSql;

namespace DomRules.Store.Tests.PostgreSql;

/// <summary>Stores on the server that all tests share, each in a schema of its own.</summary>
internal static class EmptyStore
{
    public static async Task<IStore> OpenAsync() => await PostgreSqlStore.OpenAsync(await AddressAsync());

    public static async Task<string> AddressAsync() => (await PostgreSqlServer.Shared).NewSchema() + ";Maximum Pool Size=8;Connection Idle Lifetime=5;Connection Pruning Interval=1";
}
