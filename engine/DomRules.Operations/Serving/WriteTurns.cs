using DomRules.Store.Commits;

namespace DomRules.Operations.Serving;

/// <summary>
/// When to take turns with other processes: not while nobody else writes, for a turn costs a way to the store; but once others wrote first, for a good while,
/// as then a group that is decided without a turn is often decided in vain.
/// </summary>
internal sealed class WriteTurns(ICommitLog log)
{
    private const int GroupsAfterALoss = 256;

    private int _left;

    /// <summary>Another process wrote first.</summary>
    internal void Lose() => _left = GroupsAfterALoss;

    /// <summary>The turn for the next group; null: it is written without one.</summary>
    internal ValueTask<ICommitTurn?> TakeAsync(CancellationToken cancel)
    {
        if (_left == 0)
        {
            return ValueTask.FromResult<ICommitTurn?>(null);
        }

        _left--;
        return log.TurnAsync(cancel);
    }
}
