using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Connections;

/// <summary>The file, by one connection that writes and a few that read. Readers see the file as of one moment, and do not wait for the writer.</summary>
internal sealed class SqliteFile : IDisposable
{
    private const int MostIdleReaders = 4;

    private readonly string path;
    private readonly SqliteOptions options;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Stack<SqliteConnection> readers = [];
    private SqliteConnection writer;
    private bool isClosed;

    public SqliteFile(string path, SqliteOptions options)
    {
        (this.path, this.options) = (path, options);
        writer = new SqliteConnection(path, options, isWriter: true);
    }

    /// <summary>Runs something on the writer outside any transaction, before the store is in use.</summary>
    public void Prepare(Action<SqliteConnection> work) => work(writer);

    /// <summary>Writes in one transaction, which is on disk on return.</summary>
    /// <param name="work">What is written; should it fail, nothing is.</param>
    /// <param name="cancel">Before it begins.</param>
    /// <param name="keeps">Whether a result is kept; else all is taken back. Null: any is.</param>
    public async ValueTask<T> Write<T>(Func<SqliteConnection, T> work, CancellationToken cancel, Func<T, bool>? keeps = null)
    {
        using var transaction = await BeginAsync(cancel).ConfigureAwait(false);
        return transaction.Finish(work, keeps);
    }

    /// <summary>Begins a transaction in which nobody else writes until it is finished or disposed.</summary>
    public async ValueTask<SqliteTransaction> BeginAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(isClosed, typeof(SqliteStore));
            if (!writer.TryBegin()) await SqliteWaiting.BeginAsync(writer, options.BusyTimeout, cancel).ConfigureAwait(false);
            return new SqliteTransaction(this, writer);
        }
        catch (Exception inTheWay)
        {
            End(inTheWay);
            throw;
        }
    }

    /// <summary>Lets the next one write, after a transaction or what was in its way.</summary>
    public void End(Exception? inTheWay)
    {
        try
        {
            if (inTheWay is StoreException { Failure: StoreFailure.ReadOnly } && !options.IsReadOnly) OpenAgain();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Reads as of one moment.</summary>
    public ValueTask<T> Read<T>(Func<SqliteConnection, T> work, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var reader = Reader();
        return ValueTask.FromResult(work(reader.Connection));
    }

    /// <summary>A reader that sees the file as of its first reading, until it is disposed.</summary>
    public SqliteReader Reader()
    {
        var connection = Idle() ?? new SqliteConnection(path, options, isWriter: false);
        connection.Execute("BEGIN");
        return new SqliteReader(this, connection);
    }

    public void PutBack(SqliteConnection connection)
    {
        connection.RollBack();
        lock (readers)
        {
            if (!isClosed && readers.Count < MostIdleReaders)
            {
                readers.Push(connection);
                return;
            }
        }

        connection.Dispose();
    }

    public void Dispose()
    {
        turn.Wait();
        try
        {
            lock (readers)
            {
                if (isClosed) return;
                isClosed = true;
                while (readers.TryPop(out var reader)) reader.Dispose();
            }

            writer.Dispose();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>What was opened while the disk could only be read stays so, and so does all that is opened beside it; the next write may find another disk.</summary>
    private void OpenAgain()
    {
        lock (readers)
        {
            while (readers.TryPop(out var reader)) reader.Dispose();
        }

        writer.Dispose();
        writer = new SqliteConnection(path, options, isWriter: true);
    }

    private SqliteConnection? Idle()
    {
        lock (readers)
        {
            ObjectDisposedException.ThrowIf(isClosed, typeof(SqliteStore));
            return readers.TryPop(out var reader) ? reader : null;
        }
    }
}
