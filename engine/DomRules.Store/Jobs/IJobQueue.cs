namespace DomRules.Store.Jobs;

/// <summary>Work that is due at a time and is taken by one at a time.</summary>
public interface IJobQueue
{
    /// <summary>Sets a job. False: one of that id is there already, whatever its state, and stays as it is.</summary>
    ValueTask<bool> PutAsync(Job job, CancellationToken cancel = default);

    /// <summary>Takes jobs that are due and nobody has, by due time, then id. One that was cancelled while at work and that nobody has any more is cancelled now instead.</summary>
    /// <remarks>Nobody has a job again from the moment on that its lease names; until somebody takes it then, it stays its owner's.</remarks>
    /// <param name="owner">Who takes them.</param>
    /// <param name="now">The moment.</param>
    /// <param name="until">Until when they are the owner's; then others may take them.</param>
    /// <param name="limit">At most so many, 1 or more.</param>
    /// <param name="cancel">Before it begins.</param>
    ValueTask<IReadOnlyList<JobStatus>> LeaseAsync(string owner, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancel = default);

    /// <summary>Notes how far it is, and keeps it longer. False: it is not the owner's any more, or somebody cancelled it; nothing is noted then.</summary>
    ValueTask<bool> ProgressAsync(string id, string owner, ReadOnlyMemory<byte> progress, DateTimeOffset until, CancellationToken cancel = default);

    /// <summary>It is finished. False: it is not the owner's any more.</summary>
    /// <param name="id">The job.</param>
    /// <param name="owner">Who had it.</param>
    /// <param name="state"><see cref="JobState.Done"/>, <see cref="JobState.Failed"/> or <see cref="JobState.Cancelled"/>; anything else is refused as an argument.</param>
    /// <param name="result">What came out; empty: nothing.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Before it begins.</param>
    ValueTask<bool> FinishAsync(string id, string owner, JobState state, ReadOnlyMemory<byte> result, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>Gives it back, to be taken when due (one that was cancelled is not taken, but cancelled by the next lease). False: it is not the owner's any more.</summary>
    ValueTask<bool> RetryAsync(string id, string owner, DateTimeOffset due, string why, CancellationToken cancel = default);

    /// <summary>Wants it no longer. One that waits, or whose lease is over at that moment, is cancelled at once; one at work is told at its next progress. False: it is finished or unknown.</summary>
    ValueTask<bool> CancelAsync(string id, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>How it stands; null: there is none.</summary>
    ValueTask<JobStatus?> GetAsync(string id, CancellationToken cancel = default);

    /// <summary>Jobs of a kind, the latest due first, then id.</summary>
    /// <param name="kind">null: of any kind.</param>
    /// <param name="state">null: in any state.</param>
    /// <param name="after">Only those that follow this place in the list, whether a job stands there or not; null: from the latest.</param>
    /// <param name="limit">At most so many, 1 or more.</param>
    /// <param name="cancel">Ends the search.</param>
    ValueTask<IReadOnlyList<JobStatus>> ListAsync(string? kind, JobState? state, JobPlace? after, int limit, CancellationToken cancel = default);

    /// <summary>The same from the latest on.</summary>
    ValueTask<IReadOnlyList<JobStatus>> ListAsync(string? kind, JobState? state, int limit, CancellationToken cancel = default) => ListAsync(kind, state, null, limit, cancel);
}
