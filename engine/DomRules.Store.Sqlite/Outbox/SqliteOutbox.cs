using DomRules.Store.Outbox;
using DomRules.Store.Sqlite.Connections;

namespace DomRules.Store.Sqlite.Outbox;

/// <summary>Messages on their way out.</summary>
internal sealed class SqliteOutbox(SqliteFile file) : IOutbox
{
    private const string Deliver = "UPDATE message SET owner = NULL, until = NULL, delivered_at = ?3 WHERE id = ?1 AND owner = ?2";

    private const string Fail = "UPDATE message SET owner = NULL, until = NULL, attempts = attempts + 1, due = ?3, why = ?4 WHERE id = ?1 AND owner = ?2";

    public ValueTask<IReadOnlyList<LeasedMessage>> LeaseAsync(string owner, DateTimeOffset now, DateTimeOffset until, int limit, string? endpoint = null, CancellationToken cancel = default)
    {
        StoreText.Checked(owner);
        StoreText.CheckedLimit(limit);
        return file.Write(connection => MessageTable.Lease(connection, owner, now, until, limit, endpoint), cancel);
    }

    public ValueTask<bool> DeliveredAsync(string id, string owner, DateTimeOffset at, CancellationToken cancel = default) =>
        file.Write(connection => connection.Use(Deliver).Add(id).Add(owner).Add(at).Run() == 1, cancel);

    public ValueTask<bool> FailedAsync(string id, string owner, DateTimeOffset? due, string why, CancellationToken cancel = default)
    {
        StoreText.Checked(why);
        return file.Write(connection => connection.Use(Fail).Add(id).Add(owner).Add(due).Add(why).Run() == 1, cancel);
    }

    public ValueTask<bool> ReviveAsync(string id, DateTimeOffset due, CancellationToken cancel = default) =>
        file.Write(connection => connection.Use("UPDATE message SET due = ?2, attempts = 0 WHERE id = ?1 AND delivered_at IS NULL AND due IS NULL").Add(id).Add(due).Run() == 1, cancel);

    public ValueTask<IReadOnlyList<MessageStatus>> UndeliveredAsync(int limit, string? endpoint = null, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return file.Read(connection => MessageTable.Undelivered(connection, limit, endpoint), cancel);
    }

    public ValueTask<EndpointTally> TallyAsync(string endpoint, CancellationToken cancel = default) => file.Read(connection => MessageTable.Tally(connection, endpoint), cancel);

    public ValueTask<int> DiscardAsync(string endpoint, CancellationToken cancel = default) =>
        file.Write(connection => connection.Use("DELETE FROM message WHERE endpoint = ? AND delivered_at IS NULL").Add(endpoint).Run(), cancel);

    public ValueTask<int> PruneAsync(DateTimeOffset before, CancellationToken cancel = default) =>
        file.Write(connection => connection.Use("DELETE FROM message WHERE delivered_at < ?").Add(before).Run(), cancel);
}
