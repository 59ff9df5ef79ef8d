using DomRules.Operations.Simulating;
using DomRules.Store.Jobs;

namespace DomRules.Studio.Changes;

/// <summary>A simulation of what a change would do to orders.</summary>
/// <param name="Job">The job.</param>
/// <param name="Wanted">What was asked.</param>
/// <param name="Progress">How far it is; null: it has not begun, or failed.</param>
internal sealed record ChangeTrial(JobStatus Job, SimulationWanted Wanted, SimulationProgress? Progress)
{
    /// <summary>Whoever asks looks through so many of the newest simulations.</summary>
    private const int Most = 200;

    /// <summary>Whether it has come to its end.</summary>
    internal bool IsDone => Job.State == JobState.Done && Progress is not null;

    /// <summary>Simulations of a version for a market, the newest first.</summary>
    internal static async Task<IReadOnlyList<ChangeTrial>> AllAsync(IJobQueue jobs, string version, string market) =>
        [.. (await jobs.ListAsync(SimulationWanted.Kind, null, Most).ConfigureAwait(false)).Select(Of).OfType<ChangeTrial>().Where(one => one.Wanted.Version == version && one.Wanted.Market == market && one.Wanted.Orders is null)];

    private static ChangeTrial? Of(JobStatus job) => SimulationWanted.Read(job.Job.Payload) is { } wanted ? new ChangeTrial(job, wanted, SimulationResults.ProgressOf(job)) : null;
}
