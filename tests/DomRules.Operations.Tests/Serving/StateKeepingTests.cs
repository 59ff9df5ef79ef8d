using System.Collections.Immutable;
using DomRules.Model.Life;
using DomRules.Model.Orders;
using DomRules.Operations.Serving;
using DomRules.Store.Commits;
using DomRules.Store.Memory;

namespace DomRules.Operations.Tests.Serving;

/// <summary>States are written down seldom enough to cost little, and often enough for a quick start.</summary>
public sealed class StateKeepingTests
{
    [Theory]
    [InlineData(0, 9, false)]
    [InlineData(0, 10, true)]
    [InlineData(40, 10, true)]
    [InlineData(400, 99, false)]
    [InlineData(400, 100, true)]
    public async Task Consider_SoManyOrdersAndCommits_WaitsForTheLargerState(int orders, long commits, bool isSaved)
    {
        await using var store = new MemoryStore();
        var keeping = new StateKeeping(store.States, every: 10, last: 0);
        keeping.Consider(Of(orders, commits));
        await keeping.FinishAsync();
        (await store.States.LatestAsync() is not null).ShouldBe(isSaved);
    }

    [Fact]
    public async Task Consider_StateThatNoStoreTakes_IsPassedOver()
    {
        await using var store = new MemoryStore();
        var keeping = new StateKeeping(store.States, every: 1, last: 0, largest: 100);
        keeping.Consider(Of(1, 5));
        await keeping.FinishAsync();
        (await store.States.LatestAsync()).ShouldBeNull();
    }

    private static LiveNetwork Of(int orders, long commits) => LiveNetwork.Empty with
    {
        Head = new LogHead(commits, new string('a', 64)),
        State = LiveNetwork.Empty.State with
        {
            Orders = Enumerable.Range(1, orders).ToImmutableDictionary(n => $"o{n}", n => new OrderLife { Order = new Order { Id = $"o{n}" }, PlacedAt = ServedNetwork.At }, StringComparer.Ordinal),
        },
    };
}
