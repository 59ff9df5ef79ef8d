using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlJobTests : JobConformance
{
    protected override Task<IStore> Open() => EmptyStore.OpenAsync();
}
