using DomRules.Store.Commits;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Commits;

/// <summary>Numbers of commits that agree in several things, the newest first. Each thing has an index; they are sought in turn, so that stretches which one lacks are passed over.</summary>
internal static class CommitMeeting
{
    /// <summary>The columns that a filter asks for, with what must stand there.</summary>
    public static IReadOnlyList<(string Column, string Value)> Wanted(CommitFilter filter) =>
        [.. new[] { ("subject", filter.Subject), ("kind", filter.Kind), ("actor", filter.Actor) }.Where(one => one.Item2 is not null).Select(one => (one.Item1, one.Item2!))];

    /// <summary>Numbers from the last down to the first.</summary>
    public static IEnumerable<long> Of(SqliteConnection connection, IReadOnlyList<(string Column, string Value)> wanted, long first, long last)
    {
        var sought = wanted.Select(one => (Statement: connection.Use($"SELECT number FROM log WHERE {one.Column} = ? AND number <= ? ORDER BY number DESC LIMIT 1"), one.Value)).ToList();
        try
        {
            for (var met = Meet(sought, last); met >= first; met = Meet(sought, met.Value - 1)) yield return met.Value;
        }
        finally
        {
            sought.ForEach(one => one.Statement.Dispose());
        }
    }

    /// <summary>The newest commit up to a number in which all agree; null: there is none.</summary>
    private static long? Meet(List<(SqliteStatement Statement, string Value)> sought, long number)
    {
        for (var (i, agreed) = (0, 0); agreed < sought.Count; i = (i + 1) % sought.Count)
        {
            var (statement, value) = sought[i];
            if (!statement.Again().Add(value).Add(number).Step()) return null;
            (agreed, number) = statement.Long(0) == number ? (agreed + 1, number) : (1, statement.Long(0));
        }

        return number;
    }
}
