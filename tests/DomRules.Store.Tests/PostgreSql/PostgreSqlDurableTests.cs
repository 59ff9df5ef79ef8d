using DomRules.Store.PostgreSql;
using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlDurableTests : DurableConformance
{
    private string address = "";

    protected override async Task<IStore> Open()
    {
        address = await EmptyStore.AddressAsync();
        return await PostgreSqlStore.OpenAsync(address);
    }

    protected override async Task<IStore> Reopen() => await PostgreSqlStore.OpenAsync(address);
}
