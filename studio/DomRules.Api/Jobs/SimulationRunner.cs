using DomRules.Api.Answers;
using DomRules.Operations.Simulating;
using DomRules.Store;
using DomRules.Store.Jobs;

namespace DomRules.Api.Jobs;

/// <summary>Has one simulation at a time going on beside everything else in this process.</summary>
internal sealed class SimulationRunner(IJobQueue jobs, SimulationJob simulation, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private Task _working = Task.CompletedTask;

    /// <summary>Begins with a job that was leased, or gives it back where another is going on; returns at once.</summary>
    internal async Task BeginAsync(JobStatus job, string owner, CancellationToken cancel)
    {
        if (_working.IsCompleted)
        {
            _working = Task.Run(() => WorkAsync(job, owner, cancel), CancellationToken.None);
            return;
        }

        await jobs.RetryAsync(job.Job.Id, owner, clock.GetUtcNow() + Pause, "Another simulation is going on.", cancel).ConfigureAwait(false);
    }

    /// <summary>Waits until the one that is going on has ended or was given back.</summary>
    internal Task FinishAsync() => _working;

    private async Task WorkAsync(JobStatus job, string owner, CancellationToken cancel)
    {
        try
        {
            await simulation.RunAsync(job, owner, cancel).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // The store is away; the lease runs out, and whoever comes first goes on with the job.
        }
        catch (Exception e)
        {
            await FailAsync(job, owner, e).ConfigureAwait(false);
        }
    }

    private async Task FailAsync(JobStatus job, string owner, Exception e)
    {
        try
        {
            var why = Problem.Bytes(500, "defect", "This is a defect of DomRules", e.Message, []);
            await jobs.FinishAsync(job.Job.Id, owner, JobState.Failed, why, clock.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // It is tried again when the lease has run out.
        }
    }
}
