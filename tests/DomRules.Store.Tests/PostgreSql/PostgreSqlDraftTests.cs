using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlDraftTests : DraftConformance
{
    protected override Task<IStore> Open() => EmptyStore.OpenAsync();
}
