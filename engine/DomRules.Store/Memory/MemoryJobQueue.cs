using DomRules.Store.Jobs;

namespace DomRules.Store.Memory;

/// <summary>Jobs by id.</summary>
internal sealed class MemoryJobQueue(MemoryGate gate) : IJobQueue
{
    private readonly SortedDictionary<string, MemoryJob> rows = new(CodePointOrder.Instance);

    public ValueTask<bool> PutAsync(Job job, CancellationToken cancel = default)
    {
        StoreText.Check(job.Id, job.Kind);
        return gate.Run(() => Add(job), cancel);
    }

    public ValueTask<IReadOnlyList<JobStatus>> LeaseAsync(string owner, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancel = default)
    {
        StoreText.Checked(owner);
        StoreText.CheckedLimit(limit);
        return gate.Run(() => Lease(owner, now, until, limit), cancel);
    }

    public ValueTask<bool> ProgressAsync(string id, string owner, ReadOnlyMemory<byte> progress, DateTimeOffset until, CancellationToken cancel = default) =>
        gate.Run(() => Change(id, owner, row => row.Status.IsCancelling ? null : new MemoryJob(row.Status with { Progress = progress.Copy() }, until)), cancel);

    public ValueTask<bool> FinishAsync(string id, string owner, JobState state, ReadOnlyMemory<byte> result, DateTimeOffset at, CancellationToken cancel = default)
    {
        if (state is not (JobState.Done or JobState.Failed or JobState.Cancelled)) throw new ArgumentException($"A job does not end as {state}.", nameof(state));
        return gate.Run(() => Change(id, owner, row => Ended(row, state, at) with { Status = Ended(row, state, at).Status with { Result = result.Copy() } }), cancel);
    }

    public ValueTask<bool> RetryAsync(string id, string owner, DateTimeOffset due, string why, CancellationToken cancel = default)
    {
        StoreText.Checked(why);
        return gate.Run(() => Change(id, owner, row => new MemoryJob(row.Status with { Job = row.Status.Job with { Due = due.ToUniversalTime() }, Owner = null, Why = why }, null)), cancel);
    }

    public ValueTask<bool> CancelAsync(string id, DateTimeOffset at, CancellationToken cancel = default) => gate.Run(() => Cancel(id, at), cancel);

    public ValueTask<JobStatus?> GetAsync(string id, CancellationToken cancel = default) => gate.Run(() => rows.GetValueOrDefault(id)?.Status, cancel);

    public ValueTask<IReadOnlyList<JobStatus>> ListAsync(string? kind, JobState? state, JobPlace? after, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return gate.Run<IReadOnlyList<JobStatus>>(
            () => [.. rows.Values.Select(row => row.Status).Where(job => (kind is null || job.Job.Kind == kind) && (state is null || job.State == state) && (after is not { } place || Follows(job, place))).OrderByDescending(job => job.Job.Due).Take(limit)],
            cancel);
    }

    private static bool Follows(JobStatus job, JobPlace place) =>
        job.Job.Due < place.Due || (job.Job.Due == place.Due && CodePointOrder.Instance.Compare(job.Job.Id, place.Id) > 0);

    public bool Add(Job job)
    {
        var status = new JobStatus { Job = job with { Payload = job.Payload.Copy(), Due = job.Due.ToUniversalTime() }, State = JobState.Waiting, Attempts = 0 };
        return rows.TryAdd(job.Id, new MemoryJob(status, null));
    }

    private IReadOnlyList<JobStatus> Lease(string owner, DateTimeOffset now, DateTimeOffset until, int limit)
    {
        foreach (var (id, row) in rows.Where(row => row.Value.Status.IsCancelling && row.Value.IsFree(now)).ToList()) rows[id] = Ended(row, JobState.Cancelled, now);
        var due = rows.Values.Where(row => row.IsFree(now) && row.Status.Job.Due <= now).OrderBy(row => row.Status.Job.Due).Take(limit).ToList();
        foreach (var row in due) rows[row.Status.Job.Id] = new MemoryJob(row.Status with { Owner = owner, Attempts = row.Status.Attempts + 1 }, until);
        return [.. due.Select(row => rows[row.Status.Job.Id].Status)];
    }

    private bool Cancel(string id, DateTimeOffset at)
    {
        if (!rows.TryGetValue(id, out var row) || row.Status.State != JobState.Waiting) return false;
        rows[id] = row.IsFree(at) ? Ended(row, JobState.Cancelled, at) : row with { Status = row.Status with { IsCancelling = true } };
        return true;
    }

    private bool Change(string id, string owner, Func<MemoryJob, MemoryJob?> change)
    {
        if (!rows.TryGetValue(id, out var row) || row.Status.Owner != owner || change(row) is not { } changed) return false;
        rows[id] = changed;
        return true;
    }

    private static MemoryJob Ended(MemoryJob row, JobState state, DateTimeOffset at) =>
        new(row.Status with { State = state, Owner = null, IsCancelling = false, FinishedAt = at.ToUniversalTime() }, null);
}
