using System.Collections.Immutable;
using DomRules.Store.Commits;
using DomRules.Store.Outbox;

namespace DomRules.Store.Memory;

/// <summary>Messages in the order in which they came.</summary>
internal sealed class MemoryOutbox(MemoryGate gate) : IOutbox
{
    private readonly List<MemoryMessage> rows = [];

    public ValueTask<IReadOnlyList<LeasedMessage>> LeaseAsync(string owner, DateTimeOffset now, DateTimeOffset until, int limit, string? endpoint = null, CancellationToken cancel = default)
    {
        StoreText.Checked(owner);
        StoreText.CheckedLimit(limit);
        return gate.Run<IReadOnlyList<LeasedMessage>>(() => [.. Free(now, endpoint).Take(limit).ToList().Select(row => Lease(row, owner, until))], cancel);
    }

    public ValueTask<bool> DeliveredAsync(string id, string owner, DateTimeOffset at, CancellationToken cancel = default) =>
        gate.Run(() => End(id, owner, row => row.DeliveredAt = at), cancel);

    public ValueTask<bool> FailedAsync(string id, string owner, DateTimeOffset? due, string why, CancellationToken cancel = default)
    {
        StoreText.Checked(why);
        return gate.Run(() => End(id, owner, row => (row.Attempts, row.Due, row.Why) = (row.Attempts + 1, due?.ToUniversalTime(), why)), cancel);
    }

    public ValueTask<bool> ReviveAsync(string id, DateTimeOffset due, CancellationToken cancel = default) => gate.Run(() => Revive(id, due), cancel);

    public ValueTask<IReadOnlyList<MessageStatus>> UndeliveredAsync(int limit, string? endpoint = null, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return gate.Run<IReadOnlyList<MessageStatus>>(
            () => [.. Undelivered(endpoint).Take(limit).Select(row => new MessageStatus(row.Message, row.Attempts, row.Due, row.Why))], cancel);
    }

    public ValueTask<EndpointTally> TallyAsync(string endpoint, CancellationToken cancel = default) => gate.Run(
        () => new EndpointTally(
            Undelivered(endpoint).Count(row => row.Due is not null),
            Undelivered(endpoint).Count(row => row.Due is null),
            rows.Where(row => row.Message.Endpoint == endpoint).Max(row => row.DeliveredAt)?.ToUniversalTime()),
        cancel);

    public ValueTask<int> DiscardAsync(string endpoint, CancellationToken cancel = default) =>
        gate.Run(() => rows.RemoveAll(row => row.DeliveredAt is null && row.Message.Endpoint == endpoint), cancel);

    public ValueTask<int> PruneAsync(DateTimeOffset before, CancellationToken cancel = default) => gate.Run(() => rows.RemoveAll(row => row.DeliveredAt < before), cancel);

    public void Add(long commit, ImmutableArray<OutgoingMessage> messages)
    {
        for (var i = 0; i < messages.Length; i++)
        {
            var message = messages[i] with { Body = messages[i].Body.Copy(), Due = messages[i].Due.ToUniversalTime() };
            if (!rows.Exists(row => row.Message.Id == message.Id)) rows.Add(new MemoryMessage(commit, i, message));
        }
    }

    public void Replace(BodyReplacement part)
    {
        if (rows.Find(row => row.Commit == part.Number && row.Index == part.Index) is { } row) row.Message = row.Message with { Body = part.Body };
    }

    private IEnumerable<MemoryMessage> Undelivered(string? endpoint) => rows.Where(row => row.DeliveredAt is null && (endpoint is null || row.Message.Endpoint == endpoint));

    private bool Revive(string id, DateTimeOffset due)
    {
        if (rows.Find(row => row.Message.Id == id && row is { DeliveredAt: null, Due: null }) is not { } row) return false;
        (row.Due, row.Attempts) = (due.ToUniversalTime(), 0);
        return true;
    }

    private IEnumerable<MemoryMessage> Free(DateTimeOffset now, string? endpoint) =>
        Undelivered(endpoint).Where(row => row.IsOpen).DistinctBy(row => (row.Message.Endpoint, row.Message.Line)).Where(row => row.Due <= now && (row.Owner is null || row.Until <= now));

    private static LeasedMessage Lease(MemoryMessage row, string owner, DateTimeOffset until)
    {
        (row.Owner, row.Until) = (owner, until);
        return new LeasedMessage(row.Message, row.Attempts);
    }

    private bool End(string id, string owner, Action<MemoryMessage> change)
    {
        if (rows.Find(row => row.Message.Id == id && row.Owner == owner) is not { } row) return false;
        (row.Owner, row.Until) = (null, null);
        change(row);
        return true;
    }
}
