using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlStateTests : StateConformance
{
    protected override Task<IStore> Open() => EmptyStore.OpenAsync();
}
