using DomRules.Operations.Serving;
using DomRules.Store.Memory;

namespace DomRules.Operations.Tests.Serving;

/// <summary>What a start makes live.</summary>
public sealed class FirstVersionsTests
{
    [Fact]
    public async Task Start_OfTwoProcessesAtOnce_SucceedsForBoth()
    {
        await using var store = new MemoryStore();
        await using var slower = await CommitQueue.OpenAsync(store, new StandingClock(ServedNetwork.At));
        await using var quicker = await ServedNetwork.OpenAsync(store);
        slower.Live.Pointers.ShouldBeEmpty();
        var folder = Path.Combine(RepositoryFolder.Path, "rule-libraries", "complete");

        (await FirstVersions.PublishAsync(new Publishing(store, slower), slower, folder, Path.Combine(folder, "network.json"), ServedNetwork.At)).ShouldBeNull();

        slower.Live.Head.ShouldBe(quicker.Live.Head);
        slower.Live.Pointers.ShouldBe(quicker.Live.Pointers);
    }
}
