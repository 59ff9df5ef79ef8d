using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlAccountTests : AccountConformance
{
    protected override Task<IStore> Open() => EmptyStore.OpenAsync();
}
