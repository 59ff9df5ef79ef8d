using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlDecisionTests : DecisionConformance
{
    protected override Task<IStore> Open() => EmptyStore.OpenAsync();
}
