using System.Security.Cryptography;
using System.Text;
using DomRules.Api.Answers;
using DomRules.Operations.Serving;
using DomRules.Operations.Simulating;
using DomRules.Store;
using DomRules.Store.Jobs;
using Microsoft.Extensions.Hosting;

namespace DomRules.Api.Jobs;

/// <summary>Takes jobs that are due and does them. Several processes may run one each: a job is leased to one of them, and what it does is keyed by its id.</summary>
internal sealed class JobRunner(IJobQueue jobs, ActivationJob activations, SimulationRunner simulations, TimeSpan every, TimeProvider clock) : BackgroundService
{
    private const int AtOnce = 10;
    private const int Tries = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly string _owner = $"{Environment.MachineName}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";

    /// <summary>Does what is due now.</summary>
    internal async Task RunDueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var job in await jobs.LeaseAsync(_owner, now, now + Lease, AtOnce, cancel).ConfigureAwait(false))
        {
            await DoAsync(job, cancel).ConfigureAwait(false);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await RunDueAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (StoreException)
            {
                // The store is away; the lease runs out, and whoever comes first takes the job again.
            }
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await simulations.FinishAsync().ConfigureAwait(false);
    }

    private async Task DoAsync(JobStatus job, CancellationToken cancel)
    {
        if (job.Job.Kind == SimulationWanted.Kind)
        {
            await simulations.BeginAsync(job, _owner, cancel).ConfigureAwait(false);
            return;
        }

        var answer = job.Job.Kind == Activation.Kind
            ? await activations.RunAsync(job.Job, cancel).ConfigureAwait(false)
            : new WriteAnswer(422, Problem.Bytes(422, "unknown_job", "Nobody does such a job", $"This version knows the kinds {Activation.Kind} and {SimulationWanted.Kind}.", []));
        if (answer.Obstacle != WriteObstacle.None && job.Attempts < Tries)
        {
            var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(job.Attempts, 10)));
            await jobs.RetryAsync(job.Job.Id, _owner, clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause), answer.Detail!, cancel).ConfigureAwait(false);
            return;
        }

        var result = answer.Obstacle == WriteObstacle.None ? answer.Body : Encoding.UTF8.GetBytes(WriteResult.Json(answer).ToJsonString());
        await jobs.FinishAsync(job.Job.Id, _owner, answer.Status < 400 ? JobState.Done : JobState.Failed, result, clock.GetUtcNow(), cancel).ConfigureAwait(false);
    }
}
