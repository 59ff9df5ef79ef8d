using System.Data.Common;
using DomRules.Store.Commits;
using DomRules.Store.PostgreSql.Connections;
using DomRules.Store.PostgreSql.Values;
using Npgsql;

namespace DomRules.Store.PostgreSql.Commits;

/// <summary>The log, and the rows that are written with it. One row holds the head: to move it is what one writer at a time may do.</summary>
internal sealed class PostgreSqlCommitLog(Database database) : ICommitLog
{
    public async ValueTask<LogHead> HeadAsync(CancellationToken cancel = default) =>
        (await database.ReadAsync(new Statement("SELECT number, hash FROM head"), row => new LogHead(row.GetInt64(0), row.GetString(1)), cancel)).Single();

    public ValueTask<AppendResult> AppendAsync(LogHead expected, IReadOnlyList<NewCommit> commits, CancellationToken cancel = default)
    {
        AppendRequest.Check(expected, commits);
        return TellAsync(commits, () => database.ChangeAsync(cancel, AppendBatch.Of(expected, commits)));
    }

    public async ValueTask<ICommitTurn?> TurnAsync(CancellationToken cancel = default) => new PostgreSqlTurn(await database.HoldAsync(cancel, PostgreSqlTurn.Taking), this);

    /// <summary>Says in the contract's words how an append came out.</summary>
    internal async ValueTask<AppendResult> TellAsync(IReadOnlyList<NewCommit> commits, Func<ValueTask<int>> append)
    {
        try
        {
            await append();
            return new AppendResult(AppendOutcome.Appended, new LogHead(commits[^1].Commit.Number, commits[^1].Commit.Hash));
        }
        catch (PostgresException error) when (error.SqlState == Refusal.NoSuchDecision)
        {
            throw new ArgumentException(error.MessageText, nameof(commits), error);
        }
        catch (PostgresException error) when (Refusal.Outcome(error) is { } outcome)
        {
            var detail = outcome == AppendOutcome.HeadMoved ? null : error.MessageText;
            return new AppendResult(outcome, await HeadAsync(CancellationToken.None), detail);
        }
    }

    public async ValueTask<IReadOnlyList<Commit>> ReadAsync(long after, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        var select = new Statement($"{CommitSearch.Select} WHERE number > $1 ORDER BY number LIMIT $2").Long(after).Int(limit);
        return await database.ReadAsync(select, CommitSearch.Commit, cancel);
    }

    public async ValueTask<IReadOnlyList<Commit>> FindAsync(CommitFilter filter, long? before, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return await database.ReadAsync(CommitSearch.Of(filter, before, limit), CommitSearch.Commit, cancel);
    }

    public ValueTask<RememberedAnswer?> AnswerAsync(string caller, string key, CancellationToken cancel = default)
    {
        const string Sql =
            """
            SELECT caller, key, request, status, body, at FROM answers
            WHERE brief(caller) = brief($1) AND brief(key) = brief($2) AND caller = $1 AND key = $2
            """;
        return database.FirstAsync(new Statement(Sql).Text(caller).Text(key), Answer, cancel);
    }

    public ValueTask<int> ForgetAnswersAsync(DateTimeOffset before, int most = int.MaxValue, CancellationToken cancel = default) => database.ChangeAsync(cancel, new Statement(
        "DELETE FROM answers WHERE ctid = ANY (ARRAY (SELECT ctid FROM answers WHERE at < $1 ORDER BY at LIMIT $2 FOR UPDATE SKIP LOCKED))").Moment(before).Int(most));

    public ValueTask<StockRowCount?> StockAsync(string node, string sku, CancellationToken cancel = default)
    {
        const string Sql = "SELECT node, sku, on_hand, reserved FROM stock WHERE brief(node) = brief($1) AND brief(sku) = brief($2) AND node = $1 AND sku = $2";
        return database.FirstAsync(new Statement(Sql).Text(node).Text(sku), Stock, cancel);
    }

    public IAsyncEnumerable<StockRowCount> AllStockAsync(CancellationToken cancel = default) =>
        database.StreamAsync(new Statement("SELECT node, sku, on_hand, reserved FROM stock ORDER BY node, sku"), Stock, cancel);

    public IAsyncEnumerable<ReservationRow> AllReservationsAsync(CancellationToken cancel = default)
    {
        const string Sql =
            """
            SELECT order_id, shipment, node, sku, source, arrives_on, quantity, expires FROM reservations
            ORDER BY order_id, shipment, node, sku, source, arrives_on NULLS FIRST
            """;
        return database.StreamAsync(new Statement(Sql), Reservation, cancel);
    }

    public async ValueTask<IReadOnlyList<LivePointer>> PointersAsync(CancellationToken cancel = default) =>
        await database.ReadAsync(
            new Statement("SELECT market, version, commit FROM pointers ORDER BY market"),
            row => new LivePointer(row.GetString(0), row.GetString(1), row.GetInt64(2)),
            cancel);

    private static RememberedAnswer Answer(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.Bytes(4), row.Moment(5));

    private static StockRowCount Stock(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.Quantity(2), row.Quantity(3));

    private static ReservationRow Reservation(DbDataReader row) => new(
        row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4), row.OptionalDay(5), row.Quantity(6), row.OptionalMoment(7));
}
