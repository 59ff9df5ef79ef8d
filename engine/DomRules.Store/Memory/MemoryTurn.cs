using DomRules.Store.Commits;

namespace DomRules.Store.Memory;

/// <summary>A turn at a log in memory.</summary>
internal sealed class MemoryTurn(IDisposable taken, Func<LogHead, IReadOnlyList<NewCommit>, ValueTask<AppendResult>> append) : ICommitTurn
{
    public async ValueTask<AppendResult> AppendAsync(LogHead expected, IReadOnlyList<NewCommit> commits)
    {
        using (taken) return await append(expected, commits).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync()
    {
        taken.Dispose();
        return ValueTask.CompletedTask;
    }
}
