using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Connections;

/// <summary>A connection lent to read; disposing gives it back.</summary>
internal sealed class SqliteReader(SqliteFile file, SqliteConnection connection) : IDisposable
{
    public SqliteConnection Connection => connection;

    public void Dispose() => file.PutBack(connection);
}
