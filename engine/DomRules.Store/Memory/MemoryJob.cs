using DomRules.Store.Jobs;

namespace DomRules.Store.Memory;

/// <summary>A job, how it fares, and until when it is its owner's.</summary>
internal sealed record MemoryJob(JobStatus Status, DateTimeOffset? Until)
{
    public bool IsFree(DateTimeOffset now) => Status.State == JobState.Waiting && (Status.Owner is null || Until <= now);
}
