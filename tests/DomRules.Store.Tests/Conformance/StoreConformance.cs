namespace DomRules.Store.Tests.Conformance;

/// <summary>A test of a contract: every store passes it. A class derived from this one opens an empty store for each test.</summary>
public abstract class StoreConformance : IAsyncLifetime
{
    /// <summary>The store under test, empty when the test begins.</summary>
    protected IStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await Open();

    public async Task DisposeAsync() => await Store.DisposeAsync();

    /// <summary>Opens an empty store of its own.</summary>
    protected abstract Task<IStore> Open();
}
