using System.Globalization;
using DomRules.Model.Networks;

namespace DomRules.Benchmarks.Life;

/// <summary>Forty nodes in Germany, five hundred articles and fifty kits, counters with slots.</summary>
internal static class MonthWorld
{
    internal const int Nodes = 40;
    internal const int Skus = 500;
    internal const int Kits = 50;

    internal const string Policy = """
        policy month
          currency EUR
        queue ops_desk "Operations"
        exceptions {
          rule none on no_plan then backorder, recheck every 12 hours, cancel after 10 days because "No site can ship"
          rule few on short_pick when event.attempts < 4 then reduce stock by event.quantity, reroute without node for 2 days because "Shelf was empty"
          rule refused on rejected when event.attempts < 4 then reroute without node because "Refused"
          rule closed on node_closed then reroute without node for 1 day because "Closed"
          otherwise then notify ops_desk because "Somebody should know"
        }
        allocation { serve orders by { highest order.priority earliest order.placed_at } }
        """;

    internal static readonly DateTimeOffset Start = new(2026, 11, 1, 6, 0, 0, TimeSpan.Zero);

    internal static Network Network { get; } = new()
    {
        AsOf = Start,
        Nodes = [.. Enumerable.Range(0, Nodes).Select(Site)],
        Products = [.. Enumerable.Range(0, Kits).Select(kit => new Product { Sku = Kit(kit), Kit = [new KitComponent(Sku(kit * 7), 1), new KitComponent(Sku((kit * 7) + 3), 2)] })],
        Stock =
        [
            .. from node in Enumerable.Range(0, Nodes)
               from sku in Enumerable.Range(0, Skus)
               where (node + sku) % 4 == 0
               select new StockRow { Node = Node(node), Sku = Sku(sku), OnHand = 2 + ((node * 31) + (sku * 17)) % 5 },
        ],
        Slots = [.. Enumerable.Range(0, 10).Select(node => new Slot { Id = "noon", Node = Node(node), Days = [.. Enum.GetValues<DayOfWeek>()], From = new TimeOnly(11, 0), Until = new TimeOnly(13, 0), Capacity = 40 })],
        Markets = [new Market("DE", ["DE"], "EUR", "Europe/Berlin")],
    };

    internal static string Node(int node) => string.Create(CultureInfo.InvariantCulture, $"N{node:D2}");

    internal static string Sku(int sku) => string.Create(CultureInfo.InvariantCulture, $"A{sku % Skus:D3}");

    internal static string Kit(int kit) => string.Create(CultureInfo.InvariantCulture, $"SET{kit % Kits:D2}");

    private static Node Site(int node) => new()
    {
        Id = Node(node),
        Name = Node(node),
        Country = "DE",
        TimeZone = "Europe/Berlin",
        Rank = node,
        Kind = node < 10 ? "store" : "warehouse",
        Capabilities = node < 10 ? ["ship", "pickup"] : ["ship"],
        Capacity = new Capacity("orders", 400, 0),
    };
}
