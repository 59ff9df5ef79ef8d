using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Store.Jobs;

namespace DomRules.Operations.Simulating;

/// <summary>
/// Does a simulation slice by slice. After each slice what was found is kept, then how far it is; whoever takes the job after this process is gone goes on there, and what a slice
/// found twice is kept once.
/// </summary>
/// <param name="store">Where decisions and results are.</param>
/// <param name="clock">What time it is.</param>
/// <param name="queue">How everything stands, for orders of a file; null: this process simulates decisions only.</param>
public sealed class SimulationJob(IStore store, TimeProvider clock, CommitQueue? queue = null)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);

    /// <summary>Goes on with a job that was leased, until it is finished, cancelled or another's.</summary>
    /// <param name="job">The job.</param>
    /// <param name="owner">Who leased it.</param>
    /// <param name="cancel">The process ends: the job is given back.</param>
    public async Task RunAsync(JobStatus job, string owner, CancellationToken cancel)
    {
        var id = job.Job.Id;
        if (SimulationWanted.Read(job.Job.Payload) is not { } wanted || (wanted.Orders is not null && queue is null))
        {
            await store.Jobs.FinishAsync(id, owner, JobState.Failed, LifeWrites.Problem("The job is of a format that this version does not know.", "unknown_job", 422), clock.GetUtcNow(), cancel).ConfigureAwait(false);
            return;
        }

        try
        {
            await RunAsync(id, owner, wanted, job.Progress, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await store.Jobs.RetryAsync(id, owner, clock.GetUtcNow(), "The process that was at it ended.", CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task RunAsync(string id, string owner, SimulationWanted wanted, ReadOnlyMemory<byte> kept, CancellationToken cancel)
    {
        var slice = new SimulationSlice(store, clock, queue);
        if (await slice.IsGoneAsync(wanted, SimulationProgress.Read(kept)?.Done ?? 0, cancel).ConfigureAwait(false))
        {
            await store.Jobs.FinishAsync(id, owner, JobState.Failed, LifeWrites.Problem("The file of orders was kept long enough and is gone. Give it again.", "file_gone", 422), clock.GetUtcNow(), cancel).ConfigureAwait(false);
            return;
        }

        var progress = SimulationProgress.Read(kept) ?? await slice.BeginAsync(wanted, cancel).ConfigureAwait(false);
        do
        {
            var bytes = progress.Write();
            if (!await KeepAsync(id, owner, bytes, cancel).ConfigureAwait(false))
            {
                await LeaveAsync(id, owner, bytes).ConfigureAwait(false);
                return;
            }

            progress = progress.IsDone ? progress : await slice.NextAsync(wanted, progress, Keeping(id, owner, bytes, cancel), cancel).ConfigureAwait(false);
        }
        while (!progress.IsDone);

        var result = progress.Write();
        await store.Jobs.ProgressAsync(id, owner, result, clock.GetUtcNow() + Lease, cancel).ConfigureAwait(false);
        await store.Jobs.FinishAsync(id, owner, JobState.Done, result, clock.GetUtcNow(), cancel).ConfigureAwait(false);
    }

    private ValueTask<bool> KeepAsync(string id, string owner, byte[] progress, CancellationToken cancel) => store.Jobs.ProgressAsync(id, owner, progress, clock.GetUtcNow() + Lease, cancel);

    /// <summary>Keeps the lease while a slice takes long.</summary>
    private Func<ValueTask> Keeping(string id, string owner, byte[] progress, CancellationToken cancel)
    {
        var last = clock.GetTimestamp();
        return async () =>
        {
            if (clock.GetElapsedTime(last) > Renewal)
            {
                last = clock.GetTimestamp();
                await KeepAsync(id, owner, progress, cancel).ConfigureAwait(false);
            }
        };
    }

    /// <summary>Somebody wants it no longer, or somebody else has it; only in the first case there is something to say.</summary>
    private async Task LeaveAsync(string id, string owner, byte[] progress) =>
        await store.Jobs.FinishAsync(id, owner, JobState.Cancelled, progress, clock.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
}
