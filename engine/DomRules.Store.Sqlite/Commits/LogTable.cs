using DomRules.Store.Commits;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Commits;

/// <summary>The commits themselves.</summary>
internal static class LogTable
{
    private const string Columns = "number, at, actor, kind, subject, entry, hash, command, events";

    private const string Insert = """
        INSERT INTO log (number, at, actor, kind, subject, entry, hash, command, events, high)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, max(?2, coalesce((SELECT high FROM log ORDER BY number DESC LIMIT 1), ?2)))
        """;

    public static LogHead Head(SqliteConnection connection)
    {
        using var row = connection.Use("SELECT number, hash FROM log ORDER BY number DESC LIMIT 1");
        return row.Step() ? new LogHead(row.Long(0), row.Hash(1)) : LogHead.None;
    }

    public static void Add(SqliteConnection connection, Commit commit) => connection.Use(Insert)
        .Add(commit.Number).Add(commit.At).Add(commit.Actor).Add(commit.Kind).Add(commit.Subject).Add(commit.Entry).AddHash(commit.Hash).Add(commit.Command).Add(commit.Events)
        .Run();

    public static IReadOnlyList<Commit> Read(SqliteConnection connection, long after, int limit)
    {
        using var rows = connection.Use($"SELECT {Columns} FROM log WHERE number > ? ORDER BY number LIMIT ?").Add(after).Add(limit);
        return All(rows);
    }

    public static IReadOnlyList<Commit> Find(SqliteConnection connection, CommitFilter filter, long? before, int limit)
    {
        var range = TimeRange.Of(connection, "log", filter.From, filter.Until);
        var last = before is null ? range.Last : Math.Min(range.Last, before.Value - 1);
        if (CommitMeeting.Wanted(filter) is { Count: > 1 } wanted) return Rows(connection, filter, CommitMeeting.Of(connection, wanted, range.First, last), limit);
        using var rows = connection.Use(Search(filter)).Add(range.First).Add(last);
        if (filter.From is { } from) rows.Add(from);
        if (filter.Until is { } until) rows.Add(until);
        if (filter.Actor is { } actor) rows.Add(actor);
        if (filter.Kind is { } kind) rows.Add(kind);
        if (filter.Subject is { } subject) rows.Add(subject);
        return All(rows.Add(limit));
    }

    public static void Replace(SqliteConnection connection, BodyReplacement part) =>
        connection.Use(part.Part == BodyPart.Command ? "UPDATE log SET command = ? WHERE number = ?" : "UPDATE log SET events = ? WHERE number = ?").Add(part.Body).Add(part.Number).Run();

    // One text for each set of filters, so that each is planned for what it asks.
    private static string Search(CommitFilter filter) =>
        $"SELECT {Columns} FROM log WHERE number BETWEEN ? AND ?"
        + (filter.From is null ? "" : " AND at >= ?") + (filter.Until is null ? "" : " AND at < ?")
        + (filter.Actor is null ? "" : " AND actor = ?") + (filter.Kind is null ? "" : " AND kind = ?") + (filter.Subject is null ? "" : " AND subject = ?")
        + " ORDER BY number DESC LIMIT ?";

    private static List<Commit> Rows(SqliteConnection connection, CommitFilter filter, IEnumerable<long> numbers, int limit)
    {
        var commits = new List<Commit>();
        using var statement = connection.Use($"SELECT {Columns} FROM log WHERE number = ?");
        foreach (var number in numbers)
        {
            if (statement.Again().Add(number).Step() && Row(statement) is var commit && commit.At >= (filter.From ?? commit.At) && (filter.Until is null || commit.At < filter.Until)) commits.Add(commit);
            if (commits.Count == limit) break;
        }

        return commits;
    }

    private static List<Commit> All(SqliteStatement rows)
    {
        var commits = new List<Commit>();
        while (rows.Step()) commits.Add(Row(rows));
        return commits;
    }

    private static Commit Row(SqliteStatement row) => new()
    {
        Number = row.Long(0),
        At = row.Time(1),
        Actor = row.Text(2),
        Kind = row.Text(3),
        Subject = row.TextOrNull(4),
        Entry = row.Bytes(5),
        Hash = row.Hash(6),
        Command = row.Bytes(7),
        Events = row.Bytes(8),
    };
}
