using DomRules.Operations.Simulating;
using DomRules.Store;
using DomRules.Store.Jobs;

namespace DomRules.Operations.Retention;

/// <summary>Drops what was kept long enough and that the log does not need. Several processes may do so at once.</summary>
public sealed class RetentionSweep(IStore store, TimeProvider clock)
{
    /// <summary>For how long a draft can be opened again that was discarded.</summary>
    public static readonly TimeSpan DiscardedDraftsKept = TimeSpan.FromDays(90);

    /// <summary>For how long ended sign-ins and links stay, so that people are told why a link opens nothing.</summary>
    public static readonly TimeSpan EndedSessionsKept = TimeSpan.FromDays(30);

    private const int AtOnce = 100;

    /// <summary>Drops it; returns how many pieces of simulations.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        await store.Accounts.PruneAsync(now - EndedSessionsKept, cancel).ConfigureAwait(false);
        await store.Drafts.PruneAsync(now - DiscardedDraftsKept, cancel).ConfigureAwait(false);
        var rule = (await RetentionLog.ReadAsync(store.Commits, cancel).ConfigureAwait(false)).Rule;
        return await SimulationsAsync(now - TimeSpan.FromDays(rule.SimulationDays), cancel).ConfigureAwait(false);
    }

    /// <summary>A simulation that is under way, or waits, may still read its file: nothing goes before it has ended.</summary>
    private async Task<int> SimulationsAsync(DateTimeOffset before, CancellationToken cancel)
    {
        if ((await store.Jobs.ListAsync(SimulationWanted.Kind, JobState.Waiting, 1, cancel).ConfigureAwait(false)).Count > 0)
        {
            return 0;
        }

        var (dropped, last) = (0, AtOnce);
        while (last == AtOnce)
        {
            last = await store.Artefacts.PruneAsync(SimulationShelf.Kind, before, AtOnce, cancel).ConfigureAwait(false);
            dropped += last;
        }

        return dropped;
    }
}
