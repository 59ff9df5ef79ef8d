using DomRules.Store;
using DomRules.Store.Commits;

namespace DomRules.Operations.Serving;

/// <summary>Finds out whether an append was done whose answer got lost.</summary>
internal static class UncertainAppend
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private const int Tries = 150;

    /// <summary>Asks the log until it answers.</summary>
    /// <param name="log">The log.</param>
    /// <param name="before">Its head before the append.</param>
    /// <param name="after">Its head where the append was done.</param>
    /// <param name="clock">Waits between two tries.</param>
    /// <param name="cancel">Gives up.</param>
    internal static async Task<AppendResult> SettleAsync(ICommitLog log, LogHead before, LogHead after, TimeProvider clock, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                var head = await log.HeadAsync(cancel).ConfigureAwait(false);
                return await IsDoneAsync(log, head, after, cancel).ConfigureAwait(false)
                    ? new AppendResult(AppendOutcome.Appended, after)
                    : new AppendResult(AppendOutcome.HeadMoved, head);
            }
            catch (StoreException) when (tried < Tries)
            {
                await Task.Delay(Pause, clock, cancel).ConfigureAwait(false);
            }
        }
    }

    private static async ValueTask<bool> IsDoneAsync(ICommitLog log, LogHead head, LogHead after, CancellationToken cancel) =>
        head.Number >= after.Number && (await log.ReadAsync(after.Number - 1, 1, cancel).ConfigureAwait(false)) is [{ } there] && there.Hash == after.Hash;
}
