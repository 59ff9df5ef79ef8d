using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Connections;

/// <summary>A transaction of the writer. Disposing takes it back unless it is finished.</summary>
internal sealed class SqliteTransaction(SqliteFile file, SqliteConnection writer) : IDisposable
{
    private bool isOver;

    /// <summary>Writes, and commits what is kept; whatever comes of it, the transaction is over.</summary>
    public T Finish<T>(Func<SqliteConnection, T> work, Func<T, bool>? keeps)
    {
        ObjectDisposedException.ThrowIf(isOver, this);
        Exception? inTheWay = null;
        try
        {
            var result = work(writer);
            if (keeps is null || keeps(result)) writer.Execute("COMMIT", isCommit: true);
            return result;
        }
        catch (StoreException failure)
        {
            inTheWay = failure;
            throw;
        }
        finally
        {
            End(inTheWay);
        }
    }

    public void Dispose()
    {
        if (!isOver) End(null);
    }

    private void End(Exception? inTheWay)
    {
        isOver = true;
        writer.RollBack();
        file.End(inTheWay);
    }
}
