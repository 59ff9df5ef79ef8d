using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlCommitPartsTests : CommitPartsConformance
{
    protected override Task<IStore> Open() => EmptyStore.OpenAsync();
}
