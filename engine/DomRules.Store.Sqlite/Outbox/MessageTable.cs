using System.Collections.Immutable;
using DomRules.Store.Commits;
using DomRules.Store.Outbox;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Outbox;

/// <summary>Messages in the order in which they came.</summary>
internal static class MessageTable
{
    private const string Insert = "INSERT INTO message (id, number, place, endpoint, line, kind, body, first_due, due) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8) ON CONFLICT (id) DO NOTHING";

    private const string Columns = "m.id, m.endpoint, m.line, m.kind, m.body, m.first_due, m.attempts, m.seq";

    private const string Free = $"""
        SELECT {Columns} FROM message m
        WHERE m.delivered_at IS NULL AND m.due <= ?1 AND (m.owner IS NULL OR m.until <= ?1)
        AND NOT EXISTS (SELECT 1 FROM message e WHERE e.endpoint = m.endpoint AND e.line = m.line AND e.seq < m.seq AND e.delivered_at IS NULL AND e.due IS NOT NULL)
        """;

    private const string Oldest = " ORDER BY m.seq LIMIT ?2";

    private const string Count = """
        SELECT
            (SELECT count(*) FROM message WHERE endpoint = ?1 AND delivered_at IS NULL AND due IS NOT NULL),
            (SELECT count(*) FROM message WHERE endpoint = ?1 AND delivered_at IS NULL AND due IS NULL),
            (SELECT max(delivered_at) FROM message WHERE endpoint = ?1 AND delivered_at IS NOT NULL)
        """;

    public static void Add(SqliteConnection connection, long number, ImmutableArray<OutgoingMessage> messages)
    {
        for (var i = 0; i < messages.Length; i++)
        {
            var message = messages[i];
            connection.Use(Insert).Add(message.Id).Add(number).Add(i).Add(message.Endpoint).Add(message.Line).Add(message.Kind).Add(message.Body).Add(message.Due).Run();
        }
    }

    public static void Replace(SqliteConnection connection, BodyReplacement part) =>
        connection.Use("UPDATE message SET body = ? WHERE number = ? AND place = ?").Add(part.Body).Add(part.Number).Add(part.Index).Run();

    public static IReadOnlyList<LeasedMessage> Lease(SqliteConnection connection, string owner, DateTimeOffset now, DateTimeOffset until, int limit, string? endpoint)
    {
        var leased = new List<(LeasedMessage Message, long Seq)>();
        using (var rows = endpoint is null ? connection.Use(Free + Oldest).Add(now).Add(limit) : connection.Use(Free + " AND m.endpoint = ?3" + Oldest).Add(now).Add(limit).Add(endpoint))
        {
            while (rows.Step()) leased.Add((new LeasedMessage(Message(rows), rows.Int(6)), rows.Long(7)));
        }

        foreach (var (_, seq) in leased) connection.Use("UPDATE message SET owner = ?, until = ? WHERE seq = ?").Add(owner).Add(until).Add(seq).Run();
        return [.. leased.Select(row => row.Message)];
    }

    public static IReadOnlyList<MessageStatus> Undelivered(SqliteConnection connection, int limit, string? endpoint)
    {
        const string Select = $"SELECT {Columns}, m.due, m.why FROM message m WHERE m.delivered_at IS NULL";
        const string Order = " ORDER BY m.seq LIMIT ?1";
        using var rows = endpoint is null ? connection.Use(Select + Order).Add(limit) : connection.Use(Select + " AND m.endpoint = ?2" + Order).Add(limit).Add(endpoint);
        var list = new List<MessageStatus>();
        while (rows.Step()) list.Add(new MessageStatus(Message(rows), rows.Int(6), rows.TimeOrNull(8), rows.TextOrNull(9)));
        return list;
    }

    public static EndpointTally Tally(SqliteConnection connection, string endpoint)
    {
        using var row = connection.Use(Count).Add(endpoint);
        row.Step();
        return new EndpointTally(row.Int(0), row.Int(1), row.TimeOrNull(2));
    }

    private static OutgoingMessage Message(SqliteStatement row) => new(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Bytes(4), row.Time(5));
}
