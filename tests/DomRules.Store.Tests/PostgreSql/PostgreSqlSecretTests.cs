using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlSecretTests : SecretConformance
{
    protected override Task<IStore> Open() => EmptyStore.OpenAsync();
}
