namespace DomRules.Api.Delivering;

/// <summary>What became of an attempt.</summary>
public sealed record Delivered
{
    private Delivered()
    {
    }

    /// <summary>The receiver has it.</summary>
    public static Delivered Well { get; } = new() { HasArrived = true };

    /// <summary>Whether the receiver has it.</summary>
    public bool HasArrived { get; private init; }

    /// <summary>What was in the way, in words that hold no secret and no address; null: nothing.</summary>
    public string? Why { get; private init; }

    /// <summary>How long the receiver wants to be left alone; null: it did not say.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>Whether this message will never arrive, so that it is given up at once.</summary>
    public bool IsHopeless { get; private init; }

    /// <summary>Whether the receiver wants nothing any more, so that it is disabled.</summary>
    public bool IsUnwanted { get; private init; }

    /// <summary>It did not arrive, and is tried again.</summary>
    public static Delivered Failed(string why, TimeSpan? retryAfter = null) => new() { Why = why, RetryAfter = retryAfter };

    /// <summary>It did not arrive and never will: it is given up, and what is behind it goes on.</summary>
    public static Delivered Hopeless(string why) => new() { Why = why, IsHopeless = true };

    /// <summary>The receiver is gone: the message is given up and the receiver disabled.</summary>
    public static Delivered Unwanted(string why) => new() { Why = why, IsHopeless = true, IsUnwanted = true };
}
