using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlOutboxTests : OutboxConformance
{
    protected override Task<IStore> Open() => EmptyStore.OpenAsync();
}
