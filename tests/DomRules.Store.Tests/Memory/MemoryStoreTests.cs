using DomRules.Store.Memory;

namespace DomRules.Store.Tests.Memory;

public sealed class MemoryStoreTests
{
    [Fact]
    public async Task Dispose_OfAStore_EndsItsUse()
    {
        var store = new MemoryStore();
        await store.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(async () => await store.Commits.HeadAsync());
        await Should.ThrowAsync<ObjectDisposedException>(async () => await store.ProbeAsync());
    }
}
