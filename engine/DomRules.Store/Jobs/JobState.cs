namespace DomRules.Store.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>It waits, or is at work.</summary>
    Waiting,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It could not be done and is not tried again.</summary>
    Failed,

    /// <summary>Nobody wants it any more.</summary>
    Cancelled,
}
