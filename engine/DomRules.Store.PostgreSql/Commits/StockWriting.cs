using DomRules.Store.PostgreSql.Values;

namespace DomRules.Store.PostgreSql.Commits;

/// <summary>Moves guarded counters; the table's own check stands behind the one that went before.</summary>
internal static class StockWriting
{
    private const string Sql =
        """
        MERGE INTO stock s USING unnest($1, $2, $3, $4) c (node, sku, on_hand, reserved)
        ON brief(s.node) = brief(c.node) AND brief(s.sku) = brief(c.sku) AND s.node = c.node AND s.sku = c.sku
        WHEN MATCHED THEN UPDATE SET on_hand = s.on_hand + c.on_hand, reserved = s.reserved + c.reserved
        WHEN NOT MATCHED THEN INSERT (node, sku, on_hand, reserved) VALUES (c.node, c.sku, c.on_hand, c.reserved)
        """;

    public static Statement Of(IReadOnlyList<PlacePlan> places) => new Statement(Sql)
        .Texts(places.Select(p => p.Node)).Texts(places.Select(p => p.Sku)).Quantities(places.Select(p => p.OnHand)).Quantities(places.Select(p => p.Reserved));
}
