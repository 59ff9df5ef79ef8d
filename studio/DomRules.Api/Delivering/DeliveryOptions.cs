namespace DomRules.Api.Delivering;

/// <summary>How messages are brought to receivers.</summary>
public sealed record DeliveryOptions
{
    /// <summary>Whether receivers may be on this machine or in a private network.</summary>
    public bool AllowsPrivateAddresses { get; init; }

    /// <summary>How long a receiver may take to answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a message is one process's; where that dies, another takes it then.</summary>
    public TimeSpan Lease => Timeout + TimeSpan.FromSeconds(5);

    /// <summary>Messages that are on their way to one receiver at once from one process.</summary>
    public int AtOnce { get; init; } = 16;

    /// <summary>How often a receiver's messages are looked for where this process wrote none.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>When to try again.</summary>
    public RetryPlan Retries { get; init; } = new();

    /// <summary>A receiver where nothing arrived for so long is disabled when a message to it is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Messages that arrived are kept for so long.</summary>
    public TimeSpan Keep { get; init; } = TimeSpan.FromDays(7);
}
