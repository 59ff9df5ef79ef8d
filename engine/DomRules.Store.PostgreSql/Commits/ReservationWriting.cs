using DomRules.Store.Commits;
using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Commits;

/// <summary>Sets reservations as they stand after the last commit of an append.</summary>
internal static class ReservationWriting
{
    private const string Set =
        """
        INSERT INTO reservations (order_id, shipment, node, sku, source, arrives_on, quantity, expires)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (brief(order_id), shipment, brief(node), brief(sku), brief(source), coalesce(arrives_on, '-infinity'::date))
        DO UPDATE SET quantity = excluded.quantity, expires = excluded.expires
        """;

    private const string End =
        """
        DELETE FROM reservations r USING unnest($1, $2, $3, $4, $5, $6) e (order_id, shipment, node, sku, source, arrives_on)
        WHERE brief(r.order_id) = brief(e.order_id) AND r.shipment = e.shipment AND brief(r.node) = brief(e.node) AND brief(r.sku) = brief(e.sku)
          AND brief(r.source) = brief(e.source) AND coalesce(r.arrives_on, '-infinity'::date) = coalesce(e.arrives_on, '-infinity'::date)
        """;

    public static IEnumerable<Statement> Of(IReadOnlyList<NewCommit> commits)
    {
        var last = new Dictionary<(string, int, string, string, string, DateOnly?), ReservationRow>();
        foreach (var row in commits.SelectMany(added => added.Reservations)) last[(row.Order, row.Shipment, row.Node, row.Sku, row.Source, row.ArrivesOn)] = row;
        var ended = last.Values.Where(row => row.Quantity == 0).ToList();
        var standing = last.Values.Where(row => row.Quantity > 0).ToList();
        if (ended.Count > 0) yield return Keys(End, ended);
        if (standing.Count > 0) yield return Keys(Set, standing).Quantities(standing.Select(r => r.Quantity)).OptionalMoments(standing.Select(r => r.Expires));
    }

    private static Statement Keys(string sql, IReadOnlyList<ReservationRow> rows) => new Statement(sql)
        .Texts(rows.Select(r => r.Order)).Ints(rows.Select(r => r.Shipment)).Texts(rows.Select(r => r.Node)).Texts(rows.Select(r => r.Sku))
        .Texts(rows.Select(r => r.Source)).Days(rows.Select(r => r.ArrivesOn));
}
