using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlReplacementTests : ReplacementConformance
{
    protected override Task<IStore> Open() => EmptyStore.OpenAsync();
}
