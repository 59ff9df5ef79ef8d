namespace DomRules.Routing.Tests.Returns;

/// <summary>Policies for returns in text: refusals, holds, dispositions of every kind and place, refunds, with conditions over items, orders and nodes.</summary>
internal static class AnyReturnPolicy
{
    private const string Head = """
        policy made_up
          currency EUR

        field item.worn : yes/no = no "Shows traces of use"
        words order.market = [dach, france]
        words order.tags = [vip, rush, seen]
        words order.customer.tags = [loyal]
        words line.tags = [hazmat, fragile, made_to_order, serial_set]
        words line.category = [apparel, home]
        words node.tags = [own, outlet]
        queue desk "Looks at returns"
        parameter high = 40 EUR between 1 EUR and 500 EUR
        assume item.weight = 700 g "Not in the catalogue"

        """;

    private static readonly string[] OfItems =
    [
        "item.condition is unopened", "item.condition in [damaged, defective]", "item.reason is defect", "item.reason is not unwanted", "item.refund > high", "item.refund < 8 EUR",
        "item.value > 30 EUR", "item.quantity > 1", "item.weight > 1 kg", "item.tags has fragile", "(item.time_since_delivery or else 0 days) > 20 days",
        "item.category is known and item.category is home", "item.worn", "order.gift", "order.tags has vip", "item.origin is \"N1\"", "any line where line.quantity > 2", "item.sku starts with \"T\"",
        "item.time_since_delivery is known", "item.unit_price / item.refund > 0.5",
    ];

    private static readonly string[] OfNodes =
    [
        "node.kind is store", "node.kind is not store", "node.capabilities has hazmat", "node.sells", "node.tags has own", "node.country = order.destination.country",
        "node.load < 60 %", "(node.distance or else 1000 km) < 400 km", "node.rank > 0", "item.condition is opened or node.kind is warehouse", "line.quantity > 1 or node.tags has outlet",
    ];

    private static readonly string[] Criteria =
    [
        "nearest", "lowest node.load", "lowest node.load within 10 %", "highest node.rank", "lowest node.distance within 100 km", "prefer nodes where node.tags has own",
        "highest score { add 30 when node.kind is store because \"Stores\" add 20 when node.sells because \"Sells\" }", "lowest node.handling within 1 working day",
    ];

    internal static string Draw(Dice dice)
    {
        var rules = Enumerable.Range(0, 2 + dice.Roll(9)).Select(i => "  " + Rule(dice, i) + "\n");
        return $"{Head}\nreturns {{\n{string.Concat(rules)}{(dice.OneIn(3) ? "" : $"  otherwise then {Disposition(dice)} because \"Default\"\n")}}}\n{Exceptions(dice)}";
    }

    private static string Exceptions(Dice dice) => dice.OneIn(2) ? "" : "\nexceptions {\n  rule unclear on fault then hold for desk within 2 hours because \"Unclear\"\n}\n";

    private static string Rule(Dice dice, int number)
    {
        var when = dice.OneIn(8) ? "" : $" when {Condition(dice)} then";
        return $"rule r{number}{when} {Effect(dice)} because \"Rule {number} of {{item.sku}}\"";
    }

    private static string Condition(Dice dice) => dice.Roll(4) switch
    {
        0 => $"{dice.Pick(OfItems)} and {dice.Pick(OfItems)}",
        1 => $"({dice.Pick(OfItems)} or {dice.Pick(OfItems)})",
        2 => $"not ({dice.Pick(OfItems)})",
        _ => dice.Pick(OfItems),
    };

    private static string Effect(Dice dice) => dice.Roll(12) switch
    {
        0 => "refuse",
        1 => dice.OneIn(2) ? "hold for desk within 1 day" : "hold for desk",
        2 => "tag seen",
        3 => dice.OneIn(2) ? "refund on scan" : "refund on inspection",
        _ => Disposition(dice),
    };

    private static string Disposition(Dice dice)
    {
        var what = dice.Pick("restock", "inspect", "refurbish", "liquidate", "donate", "destroy", "keep it");
        var refund = dice.Pick("", "", ", refund on scan", ", refund on inspection");
        return what == "keep it" || dice.OneIn(10) ? what + refund : $"{what} at {Place(dice)}{refund}";
    }

    private static string Place(Dice dice) => dice.Roll(6) switch
    {
        0 => "node of origin",
        1 => $"node \"N{dice.Roll(4)}\"",
        2 => "nearest node",
        3 => $"nearest node where {dice.Pick(OfNodes)}",
        4 => $"best node by {{ {dice.Pick(Criteria)}, {dice.Pick(Criteria)} }}",
        _ => $"best node by {{ {dice.Pick(Criteria)} }} where {dice.Pick(OfNodes)}",
    };
}
