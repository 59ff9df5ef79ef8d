using DomRules.Store.Commits;

namespace DomRules.Operations.Serving;

/// <summary>Forgets answers that nobody will ask for again, a few at a time so that no write waits long for it. Several processes may do so at once.</summary>
internal sealed class AnswerRetention(ICommitLog log, TimeSpan kept)
{
    /// <summary>So many in one transaction.</summary>
    internal const int AtOnce = 500;

    /// <summary>So many transactions a turn: a tick a second keeps up with ten thousand answers a second.</summary>
    internal const int Transactions = 20;

    /// <summary>Forgets what was answered too long before a moment; returns how many answers.</summary>
    internal async Task<int> ForgetAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        if (now.UtcTicks < kept.Ticks)
        {
            return 0;
        }

        var (forgotten, last) = (0, AtOnce);
        for (var turn = 0; turn < Transactions && last == AtOnce; turn++)
        {
            last = await log.ForgetAnswersAsync(now - kept, AtOnce, cancel).ConfigureAwait(false);
            forgotten += last;
        }

        return forgotten;
    }
}
