using System.Globalization;
using SQLitePCL;

namespace DomRules.Store.Sqlite.Native;

/// <summary>An open connection with its prepared statements. One thread at a time.</summary>
internal sealed class SqliteConnection : IDisposable
{
    // secure_delete: what a person's data gave way to is overwritten, not only let go.
    private const string Settings = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768; PRAGMA journal_size_limit = 67108864;";

    private readonly Dictionary<string, Stack<SqliteStatement>> idle = [];
    private readonly string path;
    private readonly int busyTimeout;
    private readonly sqlite3 handle;

    static SqliteConnection() => Batteries_V2.Init();

    public SqliteConnection(string path, SqliteOptions options, bool isWriter)
    {
        (this.path, busyTimeout) = (path, (int)options.BusyTimeout.TotalMilliseconds);
        var flags = raw.SQLITE_OPEN_NOMUTEX | (options.IsReadOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | (isWriter ? raw.SQLITE_OPEN_CREATE : 0));
        var code = raw.sqlite3_open_v2(path, out handle, flags, null);
        try
        {
            Check(code);
            raw.sqlite3_extended_result_codes(handle, 1);
            raw.sqlite3_busy_timeout(handle, busyTimeout);
            Execute(Settings);
            if (options.MostPages is { } pages) Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages};"));
            if (!isWriter) Execute("PRAGMA query_only = ON;");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>How many rows the last statement changed.</summary>
    public int Changes => raw.sqlite3_changes(handle);

    /// <summary>The row id that the last insert made.</summary>
    public long LastId => raw.sqlite3_last_insert_rowid(handle);

    /// <summary>How many steps SQLite's machine has gone for the statements that are put back: what work they made, whatever the clock says.</summary>
    public long Steps => idle.Values.SelectMany(free => free).Sum(statement => statement.Steps);

    /// <summary>A prepared statement, ready for its values; disposing it puts it back.</summary>
    public SqliteStatement Use(string sql)
    {
        if (idle.TryGetValue(sql, out var free) && free.TryPop(out var statement)) return statement;
        Check(raw.sqlite3_prepare_v3(handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared));
        return new SqliteStatement(this, sql, prepared);
    }

    /// <summary>Runs statements that have no values and give no rows that matter.</summary>
    public void Execute(string sql, bool isCommit = false)
    {
        var code = raw.sqlite3_exec(handle, sql);
        if (code != raw.SQLITE_OK) throw Error(code, isCommit);
    }

    /// <summary>Begins a transaction that writes, unless somebody else writes at this moment.</summary>
    public bool TryBegin()
    {
        var code = BeginAtOnce();
        if ((code & SqliteErrors.PrimaryCode) == raw.SQLITE_BUSY) return false;
        Check(code);
        return true;
    }

    /// <summary>Begins a transaction that writes; at once or not at all.</summary>
    public void Begin() => Check(BeginAtOnce());

    /// <summary>Ends a transaction that failed, if SQLite has not ended it already.</summary>
    public void RollBack()
    {
        if (raw.sqlite3_get_autocommit(handle) == 0) raw.sqlite3_exec(handle, "ROLLBACK");
    }

    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE)) throw Error(code, isCommit: false);
    }

    public void PutBack(SqliteStatement statement)
    {
        if (!idle.TryGetValue(statement.Sql, out var free)) idle[statement.Sql] = free = [];
        free.Push(statement);
    }

    public void Dispose()
    {
        foreach (var statement in idle.Values.SelectMany(free => free)) statement.Close();
        idle.Clear();
        handle.Dispose();
    }

    private int BeginAtOnce()
    {
        raw.sqlite3_busy_timeout(handle, 0);
        var code = raw.sqlite3_exec(handle, "BEGIN IMMEDIATE");
        if (code == raw.SQLITE_OK) raw.sqlite3_busy_timeout(handle, busyTimeout);
        return code;
    }

    private Exception Error(int code, bool isCommit) => SqliteErrors.Of(code, raw.sqlite3_errmsg(handle).utf8_to_string(), path, isCommit);
}
