using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlArtefactTests : ArtefactConformance
{
    protected override Task<IStore> Open() => EmptyStore.OpenAsync();
}
