using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite;

/// <summary>The rows that may lie between two moments, as a range of their numbers.</summary>
/// <remarks>
/// Times mostly grow with the numbers, and each row notes the latest time up to it: rows before the first whose note reaches the beginning are too early, those after the last
/// whose note is before the end are too late, but for the few that came late, which have an index of their own. A row in the range must still be looked at.
/// </remarks>
internal sealed record TimeRange(long First, long Last)
{
    /// <summary>The range in a table with the columns <c>at</c> and <c>high</c>, with the indexes <c>…_high</c> and <c>…_late</c>.</summary>
    public static TimeRange Of(SqliteConnection connection, string table, DateTimeOffset? from, DateTimeOffset? until)
    {
        var first = from is null ? 0 : One(connection, $"SELECT rowid FROM {table} WHERE high >= ? ORDER BY high, rowid LIMIT 1", from.Value) ?? long.MaxValue;
        return new TimeRange(first, until is null ? long.MaxValue : LastBefore(connection, table, until.Value));
    }

    private static long LastBefore(SqliteConnection connection, string table, DateTimeOffset until)
    {
        var inOrder = One(connection, $"SELECT rowid FROM {table} WHERE high < ? ORDER BY high DESC, rowid DESC LIMIT 1", until) ?? 0;
        // Named, since the planner would rather walk the whole table down for the greatest rowid.
        var late = One(connection, $"SELECT max(rowid) FROM {table} INDEXED BY {table}_late WHERE at < high AND at < ?", until) ?? 0;
        return Math.Max(inOrder, late);
    }

    private static long? One(SqliteConnection connection, string sql, DateTimeOffset at)
    {
        using var row = connection.Use(sql).Add(at);
        return row.Step() && !row.IsNull(0) ? row.Long(0) : null;
    }
}
