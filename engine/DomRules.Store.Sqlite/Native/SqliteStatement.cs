using SQLitePCL;

namespace DomRules.Store.Sqlite.Native;

/// <summary>A prepared statement: its values are added in order, its columns read by their places.</summary>
internal sealed class SqliteStatement(SqliteConnection connection, string sql, sqlite3_stmt handle) : IDisposable
{
    private int bound;

    public string Sql => sql;

    /// <summary>How many steps SQLite's machine has gone for it.</summary>
    public long Steps => raw.sqlite3_stmt_status(handle, raw.SQLITE_STMTSTATUS_VM_STEP, 0);

    public SqliteStatement Add(long value) => Bound(raw.sqlite3_bind_int64(handle, ++bound, value));

    public SqliteStatement Add(long? value) => value is { } number ? Add(number) : Bound(raw.sqlite3_bind_null(handle, ++bound));

    public SqliteStatement Add(string? value) => Bound(value is null ? raw.sqlite3_bind_null(handle, ++bound) : raw.sqlite3_bind_text(handle, ++bound, value));

    public SqliteStatement Add(ReadOnlyMemory<byte> value) => Bound(raw.sqlite3_bind_blob(handle, ++bound, value.Span));

    public SqliteStatement Add(DateTimeOffset value) => Add(SqliteTime.Of(value));

    public SqliteStatement Add(DateTimeOffset? value) => value is { } at ? Add(at) : Bound(raw.sqlite3_bind_null(handle, ++bound));

    /// <summary>Adds a hash as its bytes; what is none is like no hash there is.</summary>
    public SqliteStatement AddHash(string text) => Add(StoreText.IsHash(text) ? Convert.FromHexString(text).AsMemory() : ReadOnlyMemory<byte>.Empty);

    /// <summary>Goes to the next row; false: there is none.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        connection.Check(code);
        return code == raw.SQLITE_ROW;
    }

    /// <summary>Runs it to its end and puts it back; returns how many rows it changed.</summary>
    public int Run()
    {
        using (this)
        {
            while (Step())
            {
            }

            return connection.Changes;
        }
    }

    /// <summary>Begins anew, with new values.</summary>
    public SqliteStatement Again()
    {
        raw.sqlite3_reset(handle);
        bound = 0;
        return this;
    }

    public long Long(int column) => raw.sqlite3_column_int64(handle, column);

    public int Int(int column) => checked((int)Long(column));

    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public ReadOnlyMemory<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column).ToArray();

    public string Hash(int column) => Convert.ToHexStringLower(raw.sqlite3_column_blob(handle, column));

    public DateTimeOffset Time(int column) => SqliteTime.ToTime(Long(column));

    public DateTimeOffset? TimeOrNull(int column) => IsNull(column) ? null : Time(column);

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    /// <summary>Puts it back for the next use.</summary>
    public void Dispose()
    {
        raw.sqlite3_reset(handle);
        raw.sqlite3_clear_bindings(handle);
        bound = 0;
        connection.PutBack(this);
    }

    /// <summary>Ends it for good.</summary>
    public void Close() => handle.Dispose();

    private SqliteStatement Bound(int code)
    {
        connection.Check(code);
        return this;
    }
}
