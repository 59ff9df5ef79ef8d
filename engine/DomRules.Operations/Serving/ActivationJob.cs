using System.Security.Cryptography;
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
        return await publishing.PublishAsync(activation.Publish, activation.Expected, activation.Actor, key, cancel).ConfigureAwait(false);
    }
}
