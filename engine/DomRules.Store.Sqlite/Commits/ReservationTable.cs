using System.Globalization;
using DomRules.Store.Commits;
using DomRules.Store.Sqlite.Native;

namespace DomRules.Store.Sqlite.Commits;

/// <summary>Reservations that stand.</summary>
internal static class ReservationTable
{
    public const string All = """
        SELECT order_id, shipment, node, sku, source, arrives_on, quantity, expires FROM reservation
        ORDER BY order_id, shipment, node, sku, source, arrives_on
        """;

    private const string Day = "yyyy-MM-dd";

    private const string Upsert = """
        INSERT INTO reservation (order_id, shipment, node, sku, source, arrives_on, quantity, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET quantity = excluded.quantity, expires = excluded.expires
        """;

    private const string Delete = "DELETE FROM reservation WHERE order_id = ? AND shipment = ? AND node = ? AND sku = ? AND source = ? AND arrives_on = ?";

    public static void Put(SqliteConnection connection, ReservationRow row)
    {
        var gone = row.Quantity == 0;
        var statement = connection.Use(gone ? Delete : Upsert).Add(row.Order).Add(row.Shipment).Add(row.Node).Add(row.Sku).Add(row.Source).Add(Text(row.ArrivesOn));
        if (!gone) statement.Add(Millionths.Of(row.Quantity)).Add(row.Expires);
        statement.Run();
    }

    public static ReservationRow Row(SqliteStatement row) =>
        new(row.Text(0), row.Int(1), row.Text(2), row.Text(3), row.Text(4), ToDay(row.Text(5)), Millionths.ToUnits(row.Long(6)), row.TimeOrNull(7));

    private static string Text(DateOnly? day) => day?.ToString(Day, CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? ToDay(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);
}
