using DomRules.Store.Tests.Conformance;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.Sqlite;

public sealed class SqliteStockTests(ITestOutputHelper output) : StockConformance(output), IDisposable
{
    protected override (int Ordinary, int Heavy) Sequences => (200, 10_000);

    private readonly List<SqliteSample> samples = [];

    public void Dispose() => samples.ForEach(sample => sample.Dispose());

    protected override Task<IStore> Open()
    {
        samples.Add(new SqliteSample());
        return Task.FromResult(samples[^1].Open());
    }
}
