using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlKeyTests : KeyConformance
{
    protected override Task<IStore> Open() => EmptyStore.OpenAsync();
}
