using DomRules.Store.Jobs;
using DomRules.Store.Sqlite.Connections;

namespace DomRules.Store.Sqlite.Jobs;

/// <summary>Work that is due at a time.</summary>
internal sealed class SqliteJobQueue(SqliteFile file) : IJobQueue
{
    private const string Progress = "UPDATE job SET progress = ?3, until = ?4 WHERE id = ?1 AND owner = ?2 AND cancelling = 0";

    private const string Finish = "UPDATE job SET state = ?3, result = ?4, finished_at = ?5, cancelling = 0, owner = NULL, until = NULL WHERE id = ?1 AND owner = ?2";

    private const string Retry = "UPDATE job SET due = ?3, why = ?4, owner = NULL, until = NULL WHERE id = ?1 AND owner = ?2";

    public ValueTask<bool> PutAsync(Job job, CancellationToken cancel = default)
    {
        StoreText.Check(job.Id, job.Kind);
        return file.Write(connection => JobTable.Add(connection, job), cancel);
    }

    public ValueTask<IReadOnlyList<JobStatus>> LeaseAsync(string owner, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancel = default)
    {
        StoreText.Checked(owner);
        StoreText.CheckedLimit(limit);
        return file.Write(connection => JobTable.Lease(connection, owner, now, until, limit), cancel);
    }

    public ValueTask<bool> ProgressAsync(string id, string owner, ReadOnlyMemory<byte> progress, DateTimeOffset until, CancellationToken cancel = default) =>
        file.Write(connection => connection.Use(Progress).Add(id).Add(owner).Add(progress).Add(until).Run() == 1, cancel);

    public ValueTask<bool> FinishAsync(string id, string owner, JobState state, ReadOnlyMemory<byte> result, DateTimeOffset at, CancellationToken cancel = default)
    {
        if (state is not (JobState.Done or JobState.Failed or JobState.Cancelled)) throw new ArgumentException($"A job does not end as {state}.", nameof(state));
        return file.Write(connection => connection.Use(Finish).Add(id).Add(owner).Add((int)state).Add(result).Add(at).Run() == 1, cancel);
    }

    public ValueTask<bool> RetryAsync(string id, string owner, DateTimeOffset due, string why, CancellationToken cancel = default)
    {
        StoreText.Checked(why);
        return file.Write(connection => connection.Use(Retry).Add(id).Add(owner).Add(due).Add(why).Run() == 1, cancel);
    }

    public ValueTask<bool> CancelAsync(string id, DateTimeOffset at, CancellationToken cancel = default) => file.Write(connection => JobTable.Cancel(connection, id, at), cancel);

    public ValueTask<JobStatus?> GetAsync(string id, CancellationToken cancel = default) => file.Read(connection => JobTable.Get(connection, id), cancel);

    public ValueTask<IReadOnlyList<JobStatus>> ListAsync(string? kind, JobState? state, JobPlace? after, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return file.Read(connection => JobTable.List(connection, kind, state, after, limit), cancel);
    }
}
