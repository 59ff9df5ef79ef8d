using DomRules.Store.Commits;
using DomRules.Store.PostgreSql.Connections;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Commits;

/// <summary>
/// A turn at the log: an advisory lock, whose waiters the server lets pass in the order in which they came, and then the row of the head, for which those
/// without a turn wait. Both belong to one transaction, so that nothing is left of a process that dies, and the server ends one that stands still.
/// </summary>
internal sealed class PostgreSqlTurn(HeldTransaction held, PostgreSqlCommitLog log) : ICommitTurn
{
    // Locks of this kind are the database's: the table tells schemas apart, and the number our locks from others'.
    private const string Queue = "SELECT pg_advisory_xact_lock(1146240844, 'head'::regclass::oid::bigint::bit(32)::int)";

    /// <summary>What takes a turn.</summary>
    public static IReadOnlyList<Statement> Taking =>
    [
        new("SELECT set_config('idle_in_transaction_session_timeout', '5s', true), set_config('lock_timeout', '30s', true)"),
        new(Queue),
        new("SELECT number FROM head FOR UPDATE"),
    ];

    public async ValueTask<AppendResult> AppendAsync(LogHead expected, IReadOnlyList<NewCommit> commits)
    {
        AppendRequest.Check(expected, commits);
        try
        {
            return await log.TellAsync(commits, () => Database.FinishAsync(held, AppendBatch.Of(expected, commits)));
        }
        finally
        {
            await held.DisposeAsync();
        }
    }

    public ValueTask DisposeAsync() => held.DisposeAsync();
}
