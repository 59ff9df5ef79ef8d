using DomRules.Store.Commits;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Commits;

/// <summary>What is live in each market.</summary>
internal static class PointerTable
{
    /// <summary>False: another version is live than was expected.</summary>
    public static bool Move(SqliteConnection connection, long number, PointerChange change) => change.Expected is { } expected
        ? connection.Use("UPDATE pointer SET version = ?, number = ? WHERE market = ? AND version = ?").Add(change.Version).Add(number).Add(change.Market).Add(expected).Run() == 1
        : connection.Use("INSERT INTO pointer (version, number, market) VALUES (?, ?, ?) ON CONFLICT (market) DO NOTHING").Add(change.Version).Add(number).Add(change.Market).Run() == 1;

    public static IReadOnlyList<LivePointer> All(SqliteConnection connection)
    {
        using var rows = connection.Use("SELECT market, version, number FROM pointer ORDER BY market");
        var pointers = new List<LivePointer>();
        while (rows.Step()) pointers.Add(new LivePointer(rows.Text(0), rows.Text(1), rows.Long(2)));
        return pointers;
    }
}
