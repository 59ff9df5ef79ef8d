using System.Data.Common;
using DomRules.Store.Jobs;
using DomRules.Store.PostgreSql.Connections;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Jobs;

/// <summary>Jobs, a row each.</summary>
internal sealed class PostgreSqlJobQueue(Database database) : IJobQueue
{
    private const string Columns = "id, kind, due, payload, state, attempts, owner, cancelling, progress, result, why, finished_at";

    private const string Ended = "owner = NULL, leased_until = NULL, cancelling = false";

    private const string This = "WHERE brief(id) = brief($1) AND id = $1 AND state = 0";

    private const string CancelSql =
        $"""
        WITH free AS (
            SELECT id FROM jobs WHERE state = 0 AND cancelling AND (owner IS NULL OR leased_until <= $1) FOR UPDATE SKIP LOCKED)
        UPDATE jobs j SET state = 3, finished_at = $1, {Ended} FROM free WHERE brief(j.id) = brief(free.id) AND j.id = free.id
        """;

    private const string LeaseSql =
        $"""
        WITH free AS (
            SELECT id FROM jobs WHERE state = 0 AND due <= $2 AND NOT cancelling AND (owner IS NULL OR leased_until <= $2)
            ORDER BY due, id LIMIT $4 FOR UPDATE SKIP LOCKED),
        taken AS (
            UPDATE jobs j SET owner = $1, leased_until = $3, attempts = attempts + 1 FROM free WHERE brief(j.id) = brief(free.id) AND j.id = free.id
            RETURNING j.*)
        SELECT {Columns} FROM taken ORDER BY due, id
        """;

    public async ValueTask<bool> PutAsync(Job job, CancellationToken cancel = default)
    {
        StoreText.Checked(job.Id + job.Kind);
        var insert = new Statement("INSERT INTO jobs (id, kind, due, payload) VALUES ($1, $2, $3, $4) ON CONFLICT (brief(id)) DO NOTHING");
        return await database.ChangeAsync(cancel, insert.Text(job.Id).Text(job.Kind).Moment(job.Due).Bytes(job.Payload)) == 1;
    }

    public async ValueTask<IReadOnlyList<JobStatus>> LeaseAsync(string owner, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancel = default)
    {
        StoreText.Checked(owner);
        StoreText.CheckedLimit(limit);
        var unwanted = new Statement(CancelSql).Moment(now);
        return await database.ChangeAsync(Status, cancel, unwanted, new Statement(LeaseSql).Text(owner).Moment(now).Moment(until).Int(limit));
    }

    public async ValueTask<bool> ProgressAsync(string id, string owner, ReadOnlyMemory<byte> progress, DateTimeOffset until, CancellationToken cancel = default)
    {
        var update = new Statement($"UPDATE jobs SET progress = $3, leased_until = $4 {This} AND owner = $2 AND NOT cancelling");
        return await database.ChangeAsync(cancel, update.Text(id).Text(owner).Bytes(progress).Moment(until)) == 1;
    }

    public async ValueTask<bool> FinishAsync(string id, string owner, JobState state, ReadOnlyMemory<byte> result, DateTimeOffset at, CancellationToken cancel = default)
    {
        if (state is not (JobState.Done or JobState.Failed or JobState.Cancelled)) throw new ArgumentException($"A job does not end as {state}.", nameof(state));
        var update = new Statement($"UPDATE jobs SET state = $3, result = $4, finished_at = $5, {Ended} {This} AND owner = $2");
        return await database.ChangeAsync(cancel, update.Text(id).Text(owner).Int((int)state).Bytes(result).Moment(at)) == 1;
    }

    public async ValueTask<bool> RetryAsync(string id, string owner, DateTimeOffset due, string why, CancellationToken cancel = default)
    {
        StoreText.Checked(why);
        var update = new Statement($"UPDATE jobs SET due = $3, why = $4, owner = NULL, leased_until = NULL {This} AND owner = $2");
        return await database.ChangeAsync(cancel, update.Text(id).Text(owner).Moment(due).Text(why)) == 1;
    }

    public async ValueTask<bool> CancelAsync(string id, DateTimeOffset at, CancellationToken cancel = default)
    {
        // The right side of each assignment sees the row as it was.
        var update = new Statement(
            $"""
            UPDATE jobs SET
                state = CASE WHEN owner IS NULL OR leased_until <= $2 THEN 3 ELSE 0 END,
                finished_at = CASE WHEN owner IS NULL OR leased_until <= $2 THEN $2 END,
                cancelling = NOT (owner IS NULL OR leased_until <= $2),
                owner = CASE WHEN leased_until <= $2 THEN NULL ELSE owner END,
                leased_until = CASE WHEN leased_until <= $2 THEN NULL ELSE leased_until END
            {This}
            """);
        return await database.ChangeAsync(cancel, update.Text(id).Moment(at)) == 1;
    }

    public ValueTask<JobStatus?> GetAsync(string id, CancellationToken cancel = default) =>
        database.FirstAsync(new Statement($"SELECT {Columns} FROM jobs WHERE brief(id) = brief($1) AND id = $1").Text(id), Status, cancel);

    public async ValueTask<IReadOnlyList<JobStatus>> ListAsync(string? kind, JobState? state, JobPlace? after, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        var byKind = kind is null ? "$1::text IS NULL" : "brief(kind) = brief($1) AND kind = $1";
        var select = new Statement($"SELECT {Columns} FROM jobs WHERE {byKind} AND state = coalesce($2, state){(after is null ? "" : " AND due <= $4 AND (due < $4 OR id > $5)")} ORDER BY due DESC, id LIMIT $3").Text(kind).Long((long?)state).Int(limit);
        return await database.ReadAsync(after is { } place ? select.Moment(place.Due).Text(place.Id) : select, Status, cancel);
    }

    private static JobStatus Status(DbDataReader row) => new()
    {
        Job = new Job(row.GetString(0), row.GetString(1), row.Moment(2), row.Bytes(3)),
        State = (JobState)row.GetInt16(4),
        Attempts = row.GetInt32(5),
        Owner = row.OptionalText(6),
        IsCancelling = row.GetBoolean(7),
        Progress = row.Bytes(8),
        Result = row.Bytes(9),
        Why = row.OptionalText(10),
        FinishedAt = row.OptionalMoment(11),
    };
}
