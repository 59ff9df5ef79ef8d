namespace DomRules.Store.Sqlite;

/// <summary>Times as SQLite has them: ticks of 100 ns since 1970 in UTC.</summary>
internal static class SqliteTime
{
    public static long Of(DateTimeOffset at) => at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;

    public static DateTimeOffset ToTime(long ticks) => new(ticks + DateTimeOffset.UnixEpoch.Ticks, TimeSpan.Zero);
}
