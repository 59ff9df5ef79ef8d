using DomRules.Store.Tests.Conformance;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlSequenceTests(ITestOutputHelper output) : SequenceConformance(output)
{
    protected override Task<IStore> Open() => EmptyStore.OpenAsync();
}
