using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Operations.Serving;
using DomRules.Store;

namespace DomRules.Operations.Simulating;

/// <summary>Wants a job no longer.</summary>
public static class SimulationCancel
{
    /// <summary>Writes down who wants it no longer, and tells the job.</summary>
    /// <param name="queue">What writes.</param>
    /// <param name="store">Where the job is.</param>
    /// <param name="actor">Who.</param>
    /// <param name="key">So that a repetition has no second effect; null: none.</param>
    /// <param name="job">The job's id.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Before it begins.</param>
    public static async ValueTask<WriteAnswer> AskAsync(CommitQueue queue, IStore store, string actor, RequestKey? key, string job, DateTimeOffset at, CancellationToken cancel = default)
    {
        var answer = await queue.SubmitAsync(Request(actor, key, job), cancel).ConfigureAwait(false);
        if (answer is { Obstacle: WriteObstacle.None })
        {
            await store.Jobs.CancelAsync(job, at, CancellationToken.None).ConfigureAwait(false);
        }

        return answer;
    }

    private static WriteRequest Request(string actor, RequestKey? key, string job) => new(actor, key, (_, _) => new Draft
    {
        Kind = "cancel_job",
        Subject = job,
        Command = CanonicalJson.Write(new JsonObject { ["do"] = "cancel_job", ["job"] = job }),
        Answer = new WriteAnswer(202, CanonicalJson.Write(new JsonObject { ["asked"] = "cancel", ["job"] = job })),
    });
}
