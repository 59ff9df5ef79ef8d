using DomRules.Store.Commits;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Commits;

/// <summary>Guarded counters. The row's own checks stand behind the guard of each change, should it ever be wrong.</summary>
internal static class StockTable
{
    public const string All = "SELECT node, sku, on_hand, reserved FROM stock ORDER BY node, sku";

    private const string Guarded = """
        UPDATE stock SET on_hand = on_hand + ?3, reserved = reserved + ?4
        WHERE node = ?1 AND sku = ?2 AND 0 <= reserved + ?4 AND reserved + ?4 <= on_hand + ?3 AND on_hand + ?3 <= ?5
        """;

    /// <summary>False: a counter would leave its bounds.</summary>
    public static bool Change(SqliteConnection connection, PlaceSum sum)
    {
        connection.Use("INSERT INTO stock (node, sku, on_hand, reserved) VALUES (?, ?, 0, 0) ON CONFLICT (node, sku) DO NOTHING").Add(sum.Node).Add(sum.Sku).Run();
        return connection.Use(Guarded).Add(sum.Node).Add(sum.Sku).Add(sum.OnHand).Add(sum.Reserved).Add(Millionths.Most).Run() == 1;
    }

    public static StockRowCount? Find(SqliteConnection connection, string node, string sku)
    {
        using var row = connection.Use("SELECT node, sku, on_hand, reserved FROM stock WHERE node = ? AND sku = ?").Add(node).Add(sku);
        return row.Step() ? Row(row) : null;
    }

    public static StockRowCount Row(SqliteStatement row) => new(row.Text(0), row.Text(1), Millionths.ToUnits(row.Long(2)), Millionths.ToUnits(row.Long(3)));
}
