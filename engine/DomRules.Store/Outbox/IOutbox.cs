namespace DomRules.Store.Outbox;

/// <summary>Messages that are delivered at least once, those of one line to one endpoint in order.</summary>
public interface IOutbox
{
    /// <summary>Takes messages that are due and nobody has, the oldest first; of a line to an endpoint only the first that neither arrived nor was given up.</summary>
    /// <remarks>Oldest: of the earliest commit, then its place there. Nobody has a message again from the moment on that its lease names; until somebody takes it then, it stays its owner's.</remarks>
    /// <param name="owner">Who takes them.</param>
    /// <param name="now">The moment.</param>
    /// <param name="until">Until when they are the owner's; then others may take them.</param>
    /// <param name="limit">At most so many, 1 or more.</param>
    /// <param name="endpoint">Only those that go there; null: any.</param>
    /// <param name="cancel">Before it begins.</param>
    ValueTask<IReadOnlyList<LeasedMessage>> LeaseAsync(string owner, DateTimeOffset now, DateTimeOffset until, int limit, string? endpoint = null, CancellationToken cancel = default);

    /// <summary>It arrived. False: it is not the owner's any more.</summary>
    ValueTask<bool> DeliveredAsync(string id, string owner, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>It did not arrive; it is tried again when due. False: it is not the owner's any more.</summary>
    /// <param name="id">The message.</param>
    /// <param name="owner">Who had it.</param>
    /// <param name="due">When to try again; null: it is given up, and the next of its line goes on.</param>
    /// <param name="why">What was in the way.</param>
    /// <param name="cancel">Before it begins.</param>
    ValueTask<bool> FailedAsync(string id, string owner, DateTimeOffset? due, string why, CancellationToken cancel = default);

    /// <summary>Tries a message again that was given up. False: there is none of that id that was given up.</summary>
    /// <remarks>What is behind it in its line may have arrived meanwhile; what has not waits for it again. Its failed attempts are counted from 0.</remarks>
    ValueTask<bool> ReviveAsync(string id, DateTimeOffset due, CancellationToken cancel = default);

    /// <summary>Messages that have not arrived, the oldest first; given up ones and those at work too.</summary>
    /// <param name="limit">At most so many, 1 or more.</param>
    /// <param name="endpoint">Only those that go there; null: any.</param>
    /// <param name="cancel">Before it begins.</param>
    ValueTask<IReadOnlyList<MessageStatus>> UndeliveredAsync(int limit, string? endpoint = null, CancellationToken cancel = default);

    /// <summary>How an endpoint fares.</summary>
    ValueTask<EndpointTally> TallyAsync(string endpoint, CancellationToken cancel = default);

    /// <summary>Drops everything to an endpoint that has not arrived; returns how many.</summary>
    ValueTask<int> DiscardAsync(string endpoint, CancellationToken cancel = default);

    /// <summary>Drops messages that arrived before a moment; returns how many.</summary>
    ValueTask<int> PruneAsync(DateTimeOffset before, CancellationToken cancel = default);
}
