using DomRules.Store.Tests.Conformance;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class PostgreSqlSequenceTests(ITestOutputHelper output) : SequenceConformance(output)
{
    protected override (int Ordinary, int Heavy) Sequences => (15, 500);

    protected override Task<IStore> Open() => EmptyStore.OpenAsync();
}
