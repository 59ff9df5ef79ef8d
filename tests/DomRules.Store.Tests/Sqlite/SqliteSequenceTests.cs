using DomRules.Store.Tests.Conformance;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.Sqlite;

public sealed class SqliteSequenceTests(ITestOutputHelper output) : SequenceConformance(output), IDisposable
{
    private readonly List<SqliteSample> samples = [];

    public void Dispose() => samples.ForEach(sample => sample.Dispose());

    protected override Task<IStore> Open()
    {
        samples.Add(new SqliteSample());
        return Task.FromResult(samples[^1].Open());
    }
}
