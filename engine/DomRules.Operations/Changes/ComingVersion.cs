using DomRules.Operations.Serving;
using DomRules.Store.Jobs;

namespace DomRules.Operations.Changes;

/// <summary>A version that goes live at a time that is still to come.</summary>
/// <param name="What">When, which version for which market, and by whose wish.</param>
/// <param name="Change">The change by which it goes live; null: directly.</param>
/// <param name="InTheWay">Why it would not go live if its time were now; null: nothing is in the way.</param>
public sealed record ComingVersion(Activation What, Change? Change, string? InTheWay)
{
    private const int Most = 200;

    /// <summary>All that comes, the next first. A time that was given up, or that fell away because its change moved, is none.</summary>
    /// <param name="jobs">Work that is due later.</param>
    /// <param name="live">How everything stands.</param>
    /// <param name="market">Only what comes for this market; null: for any.</param>
    /// <param name="cancel">Ends the search.</param>
    public static async ValueTask<IReadOnlyList<ComingVersion>> AllAsync(IJobQueue jobs, LiveNetwork live, string? market = null, CancellationToken cancel = default)
    {
        var found = await jobs.ListAsync(Activation.Kind, JobState.Waiting, Most, cancel).ConfigureAwait(false);
        return [.. found.Select(job => Of(job, live)).OfType<ComingVersion>().Where(one => market is null || one.What.Publish.Market == market).OrderBy(one => one.What.Due)];
    }

    private static ComingVersion? Of(JobStatus job, LiveNetwork live) =>
        job.IsCancelling || Activation.Read(job.Job.Payload) is not { } what ? null
        : what.Change is not { } id ? new ComingVersion(what, null, Directly(live, what)?.Words)
        : live.Changes.Changes.GetValueOrDefault(id) is { } change && change.Schedule?.Job == job.Job.Id ? new ComingVersion(what, change, ChangeChecks.Ready(live, change)?.Words)
        : null;

    private static ChangeRefusal? Directly(LiveNetwork live, Activation what) =>
        DirectPublishing.Refusal(live, what.Publish.Market) ?? DirectPublishing.Unexpected(live, what.Publish.Market, what.Expected);
}
