using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.Sqlite;

public sealed class SqliteDraftTests : DraftConformance, IDisposable
{
    private readonly SqliteSample sample = new();

    protected override Task<IStore> Open() => Task.FromResult(sample.Open());

    public void Dispose() => sample.Dispose();
}
