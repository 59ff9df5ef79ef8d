using System.Data.Common;
using System.Runtime.CompilerServices;
using DomRules.Store.PostgreSql.Values;
using Npgsql;

namespace DomRules.Store.PostgreSql.Connections;

/// <summary>Runs statements on pooled connections and says in the contract's words what was in the way.</summary>
internal sealed class Database(NpgsqlDataSource source) : IAsyncDisposable
{
    private readonly SemaphoreSlim holding = new(1, 1);

    /// <summary>Rows that a read gives. Where a pooled connection turns out to be broken it is asked once more on a new one: a read has no effect.</summary>
    public async ValueTask<List<T>> ReadAsync<T>(Statement statement, Func<DbDataReader, T> row, CancellationToken cancel)
    {
        try
        {
            return await RunAsync(false, connection => RowsAsync(connection, row, [statement], cancel), cancel);
        }
        catch (StoreException broken) when (broken.Failure == StoreFailure.Unreachable)
        {
            return await RunAsync(false, connection => RowsAsync(connection, row, [statement], cancel), cancel);
        }
    }

    /// <summary>The one row that a read gives; null: none.</summary>
    public async ValueTask<T?> FirstAsync<T>(Statement statement, Func<DbDataReader, T> row, CancellationToken cancel)
        where T : class => (await ReadAsync(statement, row, cancel)).FirstOrDefault();

    /// <summary>Statements in one transaction, sent together; returns the rows that they give. Once begun it is not cancelled.</summary>
    public ValueTask<List<T>> ChangeAsync<T>(Func<DbDataReader, T> row, CancellationToken cancel, params IReadOnlyList<Statement> statements) =>
        RunAsync(true, connection => RowsAsync(connection, row, statements, CancellationToken.None), cancel);

    /// <summary>Statements in one transaction, sent together; returns how many rows they touched. Once begun it is not cancelled.</summary>
    public ValueTask<int> ChangeAsync(CancellationToken cancel, params IReadOnlyList<Statement> statements) =>
        RunAsync(true, connection => TouchedAsync(connection, statements, CancellationToken.None), cancel);

    /// <summary>Rows as they come, all of one moment.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(Statement statement, Func<DbDataReader, T> row, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await using var batch = Batch(connection, [statement]);
        await using var reader = await Faults.TellAsync(false, () => batch.ExecuteReaderAsync(cancel));
        while (await Faults.TellAsync(false, () => reader.ReadAsync(cancel))) yield return row(reader);
    }

    /// <summary>Work on one connection.</summary>
    public async ValueTask<T> RunAsync<T>(bool writes, Func<NpgsqlConnection, Task<T>> work, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        return await Faults.TellAsync(writes, () => work(connection));
    }

    /// <summary>Begins a transaction that stays open on a connection of its own, with statements that are sent together. Others of this process wait before they take a connection.</summary>
    public async ValueTask<HeldTransaction> HoldAsync(CancellationToken cancel, params IReadOnlyList<Statement> statements)
    {
        await holding.WaitAsync(cancel);
        try
        {
            return await BegunAsync(statements, cancel);
        }
        catch
        {
            holding.Release();
            throw;
        }
    }

    /// <summary>Statements in a transaction that is held, sent together; then it is committed.</summary>
    public static ValueTask<int> FinishAsync(HeldTransaction held, params IReadOnlyList<Statement> statements) => new(Faults.TellAsync(true, async () =>
    {
        var touched = await TouchedAsync(held.Connection, statements, CancellationToken.None);
        await held.CommitAsync();
        return touched;
    }));

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async ValueTask<HeldTransaction> BegunAsync(IReadOnlyList<Statement> statements, CancellationToken cancel)
    {
        var connection = await OpenAsync(cancel);
        var transaction = await Faults.TellAsync(false, () => connection.BeginTransactionAsync(CancellationToken.None).AsTask());
        try
        {
            await Faults.TellAsync(false, () => TouchedAsync(connection, statements, cancel));
            return new HeldTransaction(connection, transaction, holding);
        }
        catch
        {
            await HeldTransaction.UndoAsync(connection, transaction);
            throw;
        }
    }

    private Task<NpgsqlConnection> OpenAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Faults.TellAsync(false, () => source.OpenConnectionAsync(cancel).AsTask());
    }

    private static async Task<List<T>> RowsAsync<T>(NpgsqlConnection connection, Func<DbDataReader, T> row, IReadOnlyList<Statement> statements, CancellationToken cancel)
    {
        await using var batch = Batch(connection, statements);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        do
        {
            while (await reader.ReadAsync(cancel)) rows.Add(row(reader));
        }
        while (await reader.NextResultAsync(cancel));

        return rows;
    }

    private static async Task<int> TouchedAsync(NpgsqlConnection connection, IReadOnlyList<Statement> statements, CancellationToken cancel)
    {
        await using var batch = Batch(connection, statements);
        return await batch.ExecuteNonQueryAsync(cancel);
    }

    // Without BEGIN and COMMIT the server takes what is sent together as one transaction: one round trip.
    private static NpgsqlBatch Batch(NpgsqlConnection connection, IReadOnlyList<Statement> statements)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements) batch.BatchCommands.Add(statement.Command);
        return batch;
    }
}
