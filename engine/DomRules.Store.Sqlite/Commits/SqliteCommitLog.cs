using System.Runtime.CompilerServices;
using DomRules.Store.Commits;
using DomRules.Store.Sqlite.Connections;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Commits;

/// <summary>The log, and what is read of that which came with it.</summary>
internal sealed class SqliteCommitLog(SqliteFile file) : ICommitLog
{
    private bool hadTurn;

    public ValueTask<LogHead> HeadAsync(CancellationToken cancel = default) => file.Read(LogTable.Head, cancel);

    public ValueTask<AppendResult> AppendAsync(LogHead expected, IReadOnlyList<NewCommit> commits, CancellationToken cancel = default)
    {
        AppendRequest.Check(expected, commits);
        return file.Write(connection => SqliteAppend.Of(connection, expected, commits), cancel, result => result.Outcome == AppendOutcome.Appended);
    }

    public async ValueTask<ICommitTurn?> TurnAsync(CancellationToken cancel = default)
    {
        if (hadTurn) await Task.Delay(SqliteWaiting.Rest, cancel).ConfigureAwait(false);
        hadTurn = true;
        return new SqliteTurn(await file.BeginAsync(cancel).ConfigureAwait(false));
    }

    public ValueTask<IReadOnlyList<Commit>> ReadAsync(long after, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        return file.Read(connection => LogTable.Read(connection, after, limit), cancel);
    }

    public ValueTask<IReadOnlyList<Commit>> FindAsync(CommitFilter filter, long? before, int limit, CancellationToken cancel = default)
    {
        StoreText.CheckedLimit(limit);
        return file.Read(connection => LogTable.Find(connection, filter, before, limit), cancel);
    }

    public ValueTask<RememberedAnswer?> AnswerAsync(string caller, string key, CancellationToken cancel = default) => file.Read(connection => AnswerTable.Find(connection, caller, key), cancel);

    public ValueTask<int> ForgetAnswersAsync(DateTimeOffset before, int most = int.MaxValue, CancellationToken cancel = default) =>
        file.Write(connection => AnswerTable.Forget(connection, before, most), cancel);

    public ValueTask<StockRowCount?> StockAsync(string node, string sku, CancellationToken cancel = default) => file.Read(connection => StockTable.Find(connection, node, sku), cancel);

    public IAsyncEnumerable<StockRowCount> AllStockAsync(CancellationToken cancel = default) => Rows(StockTable.All, StockTable.Row, cancel);

    public IAsyncEnumerable<ReservationRow> AllReservationsAsync(CancellationToken cancel = default) => Rows(ReservationTable.All, ReservationTable.Row, cancel);

    public ValueTask<IReadOnlyList<LivePointer>> PointersAsync(CancellationToken cancel = default) => file.Read(PointerTable.All, cancel);

    private async IAsyncEnumerable<T> Rows<T>(string sql, Func<SqliteStatement, T> read, [EnumeratorCancellation] CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        await ValueTask.CompletedTask.ConfigureAwait(false);
        using var reader = file.Reader();
        using var rows = reader.Connection.Use(sql);
        while (rows.Step())
        {
            cancel.ThrowIfCancellationRequested();
            yield return read(rows);
        }
    }
}
