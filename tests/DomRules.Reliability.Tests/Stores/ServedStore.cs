using System.Collections.Immutable;
using DomRules.Operations.Serving;
using DomRules.Operations.Versions;
using DomRules.Store;

namespace DomRules.Reliability.Tests.Stores;

/// <summary>A store with a market live, and one or more processes' queues that write to it.</summary>
internal sealed class ServedStore : IAsyncDisposable
{
    private readonly TestedStore _tested;
    private readonly List<CommitQueue> _queues = [];

    private ServedStore(TestedStore tested, IStore store) => (_tested, Store) = (tested, store);

    /// <summary>The store as the first process has it open.</summary>
    internal IStore Store { get; }

    /// <summary>Where other processes find it.</summary>
    internal string Address => _tested.Address;

    /// <summary>The queues, one a process.</summary>
    internal IReadOnlyList<CommitQueue> Queues => _queues;

    /// <summary>A queue by turns.</summary>
    internal CommitQueue this[int turn] => _queues[turn % _queues.Count];

    internal static async Task<ServedStore> OpenAsync(StoreKind kind, string policy, string network, int processes = 2, TimeProvider? clock = null, CommitQueueOptions? options = null)
    {
        var tested = await TestedStore.NewAsync(kind);
        var served = new ServedStore(tested, await tested.OpenAsync());
        for (var i = 0; i < processes; i++)
        {
            served._queues.Add(await CommitQueue.OpenAsync(i == 0 ? served.Store : await tested.OpenAsync(), clock ?? TimeProvider.System, options));
            if (i == 0)
            {
                await PublishAsync(served.Store, served._queues[0], policy, network);
            }
        }

        return served;
    }

    /// <summary>Stores a library and makes it live for all markets; its version.</summary>
    internal static async Task<string> PublishAsync(IStore store, CommitQueue queue, string policy, string? network = null)
    {
        var publishing = new Publishing(store, queue);
        var library = (await publishing.StoreLibraryAsync(Bundle(policy), "", "test", DateTimeOffset.UnixEpoch)).Value.ShouldNotBeNull();
        (await publishing.PublishAsync(new PublishCommand("*", library.Hash, "test"), null, "test", null)).Status.ShouldBe(200);
        if (network is not null)
        {
            var stored = await publishing.StoreNetworkAsync(NetworkBundle.OfText(network), "", "test", DateTimeOffset.UnixEpoch);
            (await publishing.PublishAsync(new PublishCommand(LiveNames.Network, stored.Value.ShouldNotBeNull(stored.Problem).Hash, "test"), null, "test", null)).Status.ShouldBe(200);
        }

        return library.Hash;
    }

    internal static FileBundle Bundle(string policy) => new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("small.route", policy));

    /// <summary>Lets every process read what the others wrote, looks through the store, and gives the state.</summary>
    internal async Task<LiveNetwork> SoundAsync()
    {
        foreach (var queue in _queues)
        {
            await queue.RefreshAsync();
        }

        return await StoreCheck.SoundAsync(Store);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var queue in _queues)
        {
            await queue.DisposeAsync();
        }

        await _tested.DisposeAsync();
    }
}
