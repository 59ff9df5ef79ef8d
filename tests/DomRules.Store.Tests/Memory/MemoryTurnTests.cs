using DomRules.Store.Memory;
using DomRules.Store.Tests.Conformance;

namespace DomRules.Store.Tests.Memory;

public sealed class MemoryTurnTests : TurnConformance
{
    protected override Task<IStore> Open() => Task.FromResult<IStore>(new MemoryStore());

    protected override Task<IStore> Reopen() => Task.FromResult(Store);
}
