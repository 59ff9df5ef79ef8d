using DomRules.Store.Jobs;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Jobs;

/// <summary>Jobs and how they fare.</summary>
internal static class JobTable
{
    private const string Columns = "id, kind, due, payload, state, attempts, owner, cancelling, progress, result, why, finished_at";

    private const string EndCancelled = """
        UPDATE job SET state = 3, cancelling = 0, owner = NULL, until = NULL, finished_at = ?1
        WHERE cancelling = 1 AND (owner IS NULL OR until <= ?1)
        """;

    private const string Due = "SELECT id FROM job WHERE state = 0 AND due <= ?1 AND (owner IS NULL OR until <= ?1) ORDER BY due, id LIMIT ?2";

    private const string Cancelled = """
        UPDATE job SET state = 3, cancelling = 0, owner = NULL, until = NULL, finished_at = ?2
        WHERE id = ?1 AND state = 0 AND (owner IS NULL OR until <= ?2)
        """;

    /// <summary>False: one of that id is there.</summary>
    public static bool Add(SqliteConnection connection, Job job) =>
        connection.Use("INSERT INTO job (id, kind, due, payload) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING").Add(job.Id).Add(job.Kind).Add(job.Due).Add(job.Payload).Run() == 1;

    public static IReadOnlyList<JobStatus> Lease(SqliteConnection connection, string owner, DateTimeOffset now, DateTimeOffset until, int limit)
    {
        connection.Use(EndCancelled).Add(now).Run();
        var due = new List<string>();
        using (var rows = connection.Use(Due).Add(now).Add(limit))
        {
            while (rows.Step()) due.Add(rows.Text(0));
        }

        foreach (var id in due) connection.Use("UPDATE job SET owner = ?, until = ?, attempts = attempts + 1 WHERE id = ?").Add(owner).Add(until).Add(id).Run();
        return [.. due.Select(id => Get(connection, id)!)];
    }

    public static bool Cancel(SqliteConnection connection, string id, DateTimeOffset at) =>
        connection.Use(Cancelled).Add(id).Add(at).Run() == 1 || connection.Use("UPDATE job SET cancelling = 1 WHERE id = ? AND state = 0").Add(id).Run() == 1;

    public static JobStatus? Get(SqliteConnection connection, string id)
    {
        using var row = connection.Use($"SELECT {Columns} FROM job WHERE id = ?").Add(id);
        return row.Step() ? Status(row) : null;
    }

    public static IReadOnlyList<JobStatus> List(SqliteConnection connection, string? kind, JobState? state, JobPlace? after, int limit)
    {
        using var rows = connection.Use($"SELECT {Columns} FROM job{Where(kind, state, after)} ORDER BY due DESC, id LIMIT ?");
        if (kind is not null) rows.Add(kind);
        if (state is { } wanted) rows.Add((int)wanted);
        if (after is { } place) rows.Add(place.Due).Add(place.Due).Add(place.Id);
        rows.Add(limit);
        var list = new List<JobStatus>();
        while (rows.Step()) list.Add(Status(rows));
        return list;
    }

    private static string Where(string? kind, JobState? state, JobPlace? after)
    {
        string?[] all = [kind is null ? null : "kind = ?", state is null ? null : "state = ?", after is null ? null : "due <= ? AND (due < ? OR id > ?)"];
        return all.All(one => one is null) ? "" : " WHERE " + string.Join(" AND ", all.OfType<string>());
    }

    private static JobStatus Status(SqliteStatement row) => new()
    {
        Job = new Job(row.Text(0), row.Text(1), row.Time(2), row.Bytes(3)),
        State = (JobState)row.Int(4),
        Attempts = row.Int(5),
        Owner = row.TextOrNull(6),
        IsCancelling = row.Int(7) == 1,
        Progress = row.Bytes(8),
        Result = row.Bytes(9),
        Why = row.TextOrNull(10),
        FinishedAt = row.TimeOrNull(11),
    };
}
