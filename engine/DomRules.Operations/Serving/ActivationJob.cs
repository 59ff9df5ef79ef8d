using System.Security.Cryptography;
using DomRules.Operations.Changes;
using DomRules.Store.Jobs;

namespace DomRules.Operations.Serving;

/// <summary>Publishes what was scheduled. However often and by however many processes it is run, the log has it once: the job's id is the key of the write.</summary>
public sealed class ActivationJob(Publishing publishing)
{
    /// <summary>A caller that no key of a person can be.</summary>
    private const string Caller = "job";

    /// <summary>What came of it; an obstacle means that it should be tried again.</summary>
    public async Task<WriteAnswer> RunAsync(Job job, CancellationToken cancel = default)
    {
        if (Activation.Read(job.Payload) is not { } activation)
        {
            return new WriteAnswer(422, LifeWrites.Problem("The job is of a format that this version does not know.", "unknown_job", 422));
        }

        var key = new RequestKey(Caller, job.Id, Convert.ToHexStringLower(SHA256.HashData(job.Payload.Span)));
        return activation.Change is null
            ? await publishing.PublishAsync(activation.Publish, activation.Expected, activation.Actor, key, cancel).ConfigureAwait(false)
            : await ChangeAsync(activation, job.Id, key, cancel).ConfigureAwait(false);
    }

    /// <summary>A change whose time came is looked at once more; what is in its way stands in its conversation.</summary>
    private async Task<WriteAnswer> ChangeAsync(Activation activation, string job, RequestKey key, CancellationToken cancel)
    {
        var command = activation.Publish with { Change = activation.Change, By = activation.Person };
        var answer = await publishing.PublishAsync(command, activation.Actor, key, (live, _) => DueChange.Refusal(live, activation, job), cancel).ConfigureAwait(false);
        if (answer is { Obstacle: WriteObstacle.None, Status: >= 400 })
        {
            await publishing.MissAsync(activation, job, new ChangeAnswer(answer).Problem ?? "", cancel).ConfigureAwait(false);
        }

        return answer;
    }
}
