using DomRules.Store.Memory;
using DomRules.Store.Tests.Conformance;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.Memory;

public sealed class MemoryStockTests(ITestOutputHelper output) : StockConformance(output)
{
    protected override (int Ordinary, int Heavy) Sequences => (10_000, 1_000_000);

    protected override Task<IStore> Open() => Task.FromResult<IStore>(new MemoryStore());
}
