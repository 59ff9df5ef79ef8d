namespace DomRules.Store.Jobs;

/// <summary>A job and how it fares.</summary>
public sealed record JobStatus
{
    /// <summary>The job; its due time is that of the next try.</summary>
    public required Job Job { get; init; }

    /// <summary>Where it stands.</summary>
    public required JobState State { get; init; }

    /// <summary>How often it was taken.</summary>
    public required int Attempts { get; init; }

    /// <summary>Who is at it, or was when its lease ran out; null: nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether somebody wants it no longer, while it is at work; false once it is finished.</summary>
    public bool IsCancelling { get; init; }

    /// <summary>How far it is; empty: nothing was noted.</summary>
    public ReadOnlyMemory<byte> Progress { get; init; }

    /// <summary>What came out; empty: nothing, or not yet.</summary>
    public ReadOnlyMemory<byte> Result { get; init; }

    /// <summary>Why it was given back last; null: it was not.</summary>
    public string? Why { get; init; }

    /// <summary>When it was finished; null: it is not.</summary>
    public DateTimeOffset? FinishedAt { get; init; }
}
