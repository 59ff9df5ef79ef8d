using DomRules.Store.Memory;
using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.Memory;

public sealed class MemoryDraftTests : DraftConformance
{
    protected override Task<IStore> Open() => Task.FromResult<IStore>(new MemoryStore());
}
