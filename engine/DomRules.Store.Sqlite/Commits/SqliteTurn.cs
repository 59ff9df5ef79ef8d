using DomRules.Store.Commits;
using DomRules.Store.Sqlite.Connections;

namespace DomRules.Store.Sqlite.Commits;

/// <summary>A turn at the log: the file's one transaction that writes, begun before it is known what.</summary>
internal sealed class SqliteTurn(SqliteTransaction transaction) : ICommitTurn
{
    public ValueTask<AppendResult> AppendAsync(LogHead expected, IReadOnlyList<NewCommit> commits)
    {
        AppendRequest.Check(expected, commits);
        return ValueTask.FromResult(transaction.Finish(connection => SqliteAppend.Of(connection, expected, commits), result => result.Outcome == AppendOutcome.Appended));
    }

    public ValueTask DisposeAsync()
    {
        transaction.Dispose();
        return ValueTask.CompletedTask;
    }
}
