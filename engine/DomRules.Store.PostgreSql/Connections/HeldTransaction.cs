using Npgsql;

namespace DomRules.Store.PostgreSql.Connections;

/// <summary>A transaction that stays open on a connection of its own. Disposing undoes it unless it was committed, before the connection is lent again, and lets the next one hold one.</summary>
internal sealed class HeldTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, SemaphoreSlim holding) : IAsyncDisposable
{
    private bool isOver;

    public NpgsqlConnection Connection => connection;

    public Task CommitAsync() => transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        if (isOver) return;
        isOver = true;
        try
        {
            await UndoAsync(connection, transaction);
        }
        finally
        {
            holding.Release();
        }
    }

    /// <summary>Undoes a transaction that is not committed, and gives its connection back.</summary>
    public static async ValueTask UndoAsync(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        try
        {
            await transaction.DisposeAsync();
        }
        catch (Exception error) when (error is NpgsqlException or IOException or InvalidOperationException)
        {
            // The server has ended the session, and the transaction with it.
        }

        await connection.DisposeAsync();
    }
}
