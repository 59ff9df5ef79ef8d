using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlCommitLogTests : CommitLogConformance
{
    protected override Task<IStore> Open() => EmptyStore.OpenAsync();
}
