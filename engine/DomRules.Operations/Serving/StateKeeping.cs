using DomRules.Store;
using DomRules.Store.States;

namespace DomRules.Operations.Serving;

/// <summary>
/// Writes states down now and then, beside the work, so that a start need not fold the whole log. A large state is written less often: what a commit costs
/// by it, and what a start has to fold, are then in proportion to reading the state, however many orders there are.
/// </summary>
internal sealed class StateKeeping(IStateArchive archive, int every, long last, int largest = StateKeeping.Largest)
{
    /// <summary>Bytes that every store takes in one piece; of a state that is larger the log tells all.</summary>
    internal const int Largest = 900_000_000;

    /// <summary>A state of so many orders is worth one commit of waiting.</summary>
    private const int OrdersACommit = 4;

    private long _last = last;
    private Task _saving = Task.CompletedTask;

    /// <summary>Saves a state if it is time and no other is being saved.</summary>
    internal void Consider(LiveNetwork live)
    {
        if (live.Head.Number - _last < Math.Max(every, live.State.Orders.Count / OrdersACommit) || !_saving.IsCompleted)
        {
            return;
        }

        _last = live.Head.Number;
        _saving = Task.Run(() => SaveAsync(live));
    }

    /// <summary>Waits for a state that is being saved.</summary>
    internal Task FinishAsync() => _saving;

    private async Task SaveAsync(LiveNetwork live)
    {
        try
        {
            var content = LiveNetworkJson.Write(live);
            if (content.Length <= largest)
            {
                await archive.SaveAsync(new SavedState(live.Head.Number, live.Head.Hash, content)).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is StoreException or IOException or OutOfMemoryException)
        {
            // It is a convenience: the log has it all.
        }
    }

    /// <summary>The newest state that still fits the log; else where the log begins.</summary>
    internal static async ValueTask<LiveNetwork> LatestAsync(IStore store, VersionShelf shelf, CancellationToken cancel)
    {
        var saved = await store.States.LatestAsync(cancel).ConfigureAwait(false);
        if (saved is null || await store.Commits.ReadAsync(saved.Number - 1, 1, cancel).ConfigureAwait(false) is not [{ } commit] || commit.Hash != saved.Hash)
        {
            return LiveNetwork.Empty;
        }

        return await LiveNetworkJson.ReadAsync(saved, store.Commits, shelf, cancel).ConfigureAwait(false) ?? LiveNetwork.Empty;
    }
}
