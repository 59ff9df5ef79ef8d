using System.Data.Common;
using DomRules.Store.Outbox;
using DomRules.Store.PostgreSql.Connections;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Outbox;

/// <summary>Messages, a row each.</summary>
internal sealed class PostgreSqlOutbox(Database database) : IOutbox
{
    private const string Columns = "id, endpoint, line, kind, body, first_due, attempts";

    // Who comes second passes over what the first one is about to take. Of a line the second message is not free while the first waits, leased or not.
    private const string LeaseHead =
        """
        WITH free AS (
            SELECT m.commit, m.position FROM messages m
            WHERE m.delivered_at IS NULL AND m.due <= $2 AND (m.owner IS NULL OR m.leased_until <= $2)
              AND NOT EXISTS (
                SELECT FROM messages e
                WHERE brief(e.endpoint) = brief(m.endpoint) AND brief(e.line) = brief(m.line) AND (e.commit, e.position) < (m.commit, m.position)
                  AND e.delivered_at IS NULL AND e.due IS NOT NULL)
        """;

    private const string LeaseTail =
        $"""

            ORDER BY m.commit, m.position LIMIT $4 FOR UPDATE SKIP LOCKED),
        taken AS (
            UPDATE messages m SET owner = $1, leased_until = $3 FROM free WHERE m.commit = free.commit AND m.position = free.position
            RETURNING m.*)
        SELECT {Columns} FROM taken ORDER BY commit, position
        """;

    private const string TallySql =
        """
        SELECT count(*) FILTER (WHERE due IS NOT NULL), count(*) FILTER (WHERE due IS NULL),
            (SELECT max(delivered_at) FROM messages WHERE brief(endpoint) = brief($1) AND endpoint = $1 AND delivered_at IS NOT NULL)
        FROM messages WHERE brief(endpoint) = brief($1) AND endpoint = $1 AND delivered_at IS NULL
        """;

    private const string Mine = "WHERE brief(id) = brief($1) AND id = $1 AND owner = $2";

    public async ValueTask<IReadOnlyList<LeasedMessage>> LeaseAsync(string owner, DateTimeOffset now, DateTimeOffset until, int limit, string? endpoint = null, CancellationToken cancel = default)
    {
        StoreText.Checked(owner);
        StoreText.CheckedLimit(limit);
        var lease = new Statement(LeaseHead + (endpoint is null ? "" : " AND brief(m.endpoint) = brief($5) AND m.endpoint = $5") + LeaseTail).Text(owner).Moment(now).Moment(until).Int(limit);
        if (endpoint is not null) lease.Text(endpoint);
        return await database.ChangeAsync(row => new LeasedMessage(Message(row), row.GetInt32(6)), cancel, lease);
    }

    public async ValueTask<bool> DeliveredAsync(string id, string owner, DateTimeOffset at, CancellationToken cancel = default)
    {
        var update = new Statement($"UPDATE messages SET delivered_at = $3, owner = NULL, leased_until = NULL {Mine}");
        return await database.ChangeAsync(cancel, update.Text(id).Text(owner).Moment(at)) == 1;
    }

    public async ValueTask<bool> FailedAsync(string id, string owner, DateTimeOffset? due, string why, CancellationToken cancel = default)
    {
        StoreText.Checked(why);
        var update = new Statement($"UPDATE messages SET attempts = attempts + 1, due = $3, why = $4, owner = NULL, leased_until = NULL {Mine}");
        return await database.ChangeAsync(cancel, update.Text(id).Text(owner).Moment(due).Text(why)) == 1;
    }

    public async ValueTask<bool> ReviveAsync(string id, DateTimeOffset due, CancellationToken cancel = default)
    {
        const string Sql = "UPDATE messages SET due = $2, attempts = 0 WHERE brief(id) = brief($1) AND id = $1 AND delivered_at IS NULL AND due IS NULL";
        return await database.ChangeAsync(cancel, new Statement(Sql).Text(id).Moment(due)) == 1;
    }

    public async ValueTask<IReadOnlyList<MessageStatus>> UndeliveredAsync(int limit, string? endpoint = null, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        var own = endpoint is null ? "" : "AND brief(endpoint) = brief($2) AND endpoint = $2";
        var select = new Statement($"SELECT {Columns}, due, why FROM messages WHERE delivered_at IS NULL {own} ORDER BY commit, position LIMIT $1").Int(limit);
        if (endpoint is not null) select.Text(endpoint);
        return await database.ReadAsync(select, Status, cancel);
    }

    public async ValueTask<EndpointTally> TallyAsync(string endpoint, CancellationToken cancel = default) =>
        (await database.ReadAsync(new Statement(TallySql).Text(endpoint), row => new EndpointTally((int)row.GetInt64(0), (int)row.GetInt64(1), row.OptionalMoment(2)), cancel))[0];

    public ValueTask<int> DiscardAsync(string endpoint, CancellationToken cancel = default) =>
        database.ChangeAsync(cancel, new Statement("DELETE FROM messages WHERE brief(endpoint) = brief($1) AND endpoint = $1 AND delivered_at IS NULL").Text(endpoint));

    public ValueTask<int> PruneAsync(DateTimeOffset before, CancellationToken cancel = default) =>
        database.ChangeAsync(cancel, new Statement("DELETE FROM messages WHERE delivered_at < $1").Moment(before));

    private static MessageStatus Status(DbDataReader row) => new(Message(row), row.GetInt32(6), row.OptionalMoment(7), row.OptionalText(8));

    private static OutgoingMessage Message(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Bytes(4), row.Moment(5));
}
