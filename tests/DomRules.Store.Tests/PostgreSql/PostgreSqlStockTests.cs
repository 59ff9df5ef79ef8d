using DomRules.Store.Tests.Conformance;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlStockTests(ITestOutputHelper output) : StockConformance(output)
{
    protected override (int Ordinary, int Heavy) Sequences => (100, 5_000);

    protected override Task<IStore> Open() => EmptyStore.OpenAsync();
}
