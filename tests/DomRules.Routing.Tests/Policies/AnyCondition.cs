namespace DomRules.Routing.Tests.Policies;

/// <summary>Conditions in text over what the made-up worlds have; without a fault except where money of a currency without a rate is met.</summary>
internal sealed class AnyCondition(Dice dice, bool assumesWeight)
{
    private static readonly string[] Countries = ["DE", "AT", "FR"];

    public string Of(Scope scope, int depth = 2)
    {
        if (depth == 0 || dice.Roll(3) == 0)
        {
            return Leaf(scope);
        }

        return dice.Roll(5) switch
        {
            0 => $"not ({Of(scope, depth - 1)})",
            1 or 2 => $"({Of(scope, depth - 1)} or {Of(scope, depth - 1)})",
            _ => $"({Of(scope, depth - 1)} and {Of(scope, depth - 1)})",
        };
    }

    /// <summary>Of the whole scope, so that a pair's condition is not by chance one of the order.</summary>
    public string Leaf(Scope scope)
    {
        for (; ; )
        {
            switch (dice.Roll(5))
            {
                case 0:
                    return OfOrder();
                case 1 when scope.HasFlag(Scope.Line):
                    return OfLine();
                case 2 or 3 when scope.HasFlag(Scope.Node):
                    return OfNode(scope);
                case 4 when scope.HasFlag(Scope.Stock):
                    return OfStock(scope);
            }
        }
    }

    public string OfOrder() => dice.Roll(22) switch
    {
        0 => $"order.value >= {20 + dice.Roll(200)} EUR",
        1 => $"order.channel is {dice.Pick("web", "store", "marketplace")}",
        2 => $"order.service in [{dice.Pick("express, same_day", "standard", "economy, standard")}]",
        3 => "order.gift",
        4 => "order.allows_partial",
        5 => $"order.priority > {dice.Roll(3)}",
        6 => $"order.risk is {dice.Pick("high", "low", "medium")}",
        7 => $"order.destination.country is {dice.Pick(Countries)}",
        8 => "order.destination.country in alpine",
        9 => "order.tags has vip",
        10 => "order.customer.tags has loyal",
        11 => $"order.line_count > {dice.Roll(4)}",
        12 => $"order.unit_count between {1 + dice.Roll(3)} and {4 + dice.Roll(6)}",
        13 => $"any line where line.tags has {dice.Pick("hazmat", "fragile")}",
        14 => $"count of lines where (line.quantity > {dice.Roll(4)}) > {dice.Roll(2)}",
        15 => $"sum of line.value over lines where (line.tags has fragile) > {dice.Roll(60)} EUR",
        16 => "order.promised_by is known",
        17 => $"(order.loyalty or else bronze) >= {dice.Pick("silver", "gold")}",
        18 => $"order.placed_on >= 2026-11-{18 + dice.Roll(5)}",
        19 => "pricey",
        20 => "order.customer.orders_before = 0",
        _ => $"every line where line.quantity <= {1 + dice.Roll(4)}",
    };

    public string OfLine() => dice.Roll(12) switch
    {
        0 => $"line.tags has {dice.Pick("hazmat", "fragile", "made_to_order")}",
        1 => $"line.quantity > {dice.Roll(4)}",
        2 => $"line.value > {dice.Roll(90)} EUR",
        3 => $"line.sku is \"{dice.Pick("TSHIRT", "LAMP", "PAINT", "KIT")}\"",
        4 => $"line.sku starts with \"{dice.Pick("T", "L", "K")}\"",
        5 => $"{Weight} > {dice.Roll(5)} kg",
        6 => $"(line.category is known and line.category is {dice.Pick("apparel", "home")})",
        7 => "line.fragile",
        8 => "line.bundle is known",
        9 => $"line.tags has any of [hazmat, made_to_order]",
        10 => "bulky",
        _ => $"line.unit_price <= {dice.Roll(50)} EUR",
    };

    private string OfNode(Scope scope) => dice.Roll(19) switch
    {
        0 => $"node.kind is {dice.Pick("store", "warehouse", "supplier")}",
        1 => "node.capabilities has hazmat",
        2 => $"node.tags has {dice.Pick("own", "outlet")}",
        3 => "node.country = order.destination.country",
        4 => $"node.load > {dice.Roll(100)} %",
        5 => $"(node.distance or else 500 km) > {50 + dice.Roll(700)} km",
        6 => $"node.rank > {dice.Roll(3)}",
        7 => "node.is_open",
        8 => $"node.local_time >= {8 + dice.Roll(10):00}:30",
        9 => $"node.handling > {dice.Roll(2)} working days",
        10 => "node.has_dock",
        11 => "(node.region or else \"\") is \"BE\"",
        12 => $"node.local_time >= (node.cutoff or else {9 + dice.Roll(8):00}:00)",
        13 => "node.preferred",
        14 => $"(node.capacity_left or else 9) < {1 + dice.Roll(9)}",
        15 => $"node.id is \"N{dice.Roll(9)}\"",
        16 => $"node.name contains \"{dice.Roll(9)}\"",
        17 when scope.HasFlag(Scope.Line) => "node.sells",
        _ => $"node.distance is known",
    };

    private string OfStock(Scope scope) => dice.Roll(7) switch
    {
        0 => $"stock.on_hand < {1 + dice.Roll(6)}",
        1 => $"stock.reserved > {dice.Roll(3)}",
        2 or 3 when scope.HasFlag(Scope.Available) => dice.OneIn(2) ? "stock.available >= line.quantity" : $"stock.available < {1 + dice.Roll(5)}",
        4 => "stock.next_arrival is known",
        5 => $"stock.age > {1 + dice.Roll(5)} hours",
        _ => $"(stock.days_of_cover or else 0 days) > {10 + dice.Roll(80)} days",
    };

    private string Weight => assumesWeight ? "line.weight" : "(line.weight or else 700 g)";
}
