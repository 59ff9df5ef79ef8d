using System.Collections.Immutable;

namespace DomRules.Routing.Tests.Policies;

/// <summary>Policies in text, drawn from all that routing runs; each has some of the blocks, and a few rules in each.</summary>
internal static class AnyPolicy
{
    public static PolicySketch Draw(Dice dice)
    {
        var assumes = dice.OneIn(3);
        var conditions = new AnyCondition(dice, assumes);
        var gates = new AnyGate(dice, conditions);
        var splits = new AnySplit(dice, conditions).Draw();
        ImmutableArray<PolicyBlock> blocks =
        [
            new("review", gates.Review()),
            new("promise", new AnyPromise(dice, conditions).Draw()),
            new("allocation", new AnyPromise(dice, conditions).Allocation()),
            new("sourcing", new AnySourcing(dice, conditions).Draw([.. splits.Where(c => c.Name is not null).Select(c => c.Name!)])),
            new("cost", new AnyCost(dice, conditions).Draw()),
            new("split", splits),
            new("carrier", gates.Carrier()),
            new("confirm", gates.Confirm()),
            new("exceptions", gates.Exceptions()),
        ];
        return new PolicySketch(Head(dice, assumes), blocks);
    }

    private static string Head(Dice dice, bool assumes) => $$"""
        policy made_up
          currency EUR

        field node.has_dock : yes/no = no "Has a freight dock"
        field line.fragile : yes/no = no "Breaks easily"
        field order.loyalty : one of [bronze, silver, gold]? "Club level"
        list alpine = [AT, CH]
        words order.market = [dach, france]
        words order.tags = [vip, looked_at, rush]
        words order.customer.tags = [loyal]
        words line.tags = [hazmat, fragile, made_to_order, serial_set]
        words line.category = [apparel, home]
        words node.tags = [own, outlet]
        queue fraud_desk "Payments"
        queue ops_desk "Operations"
        parameter high_value = {{40 + dice.Roll(100)}} EUR between 1 EUR and 5_000 EUR
        {{(assumes ? "assume line.weight = 500 g \"The catalogue has no weight\"" : "")}}
        let pricey = order.value >= high_value
        let bulky = {{(assumes ? "line.weight" : "(line.weight or else 1 kg)")}} > {{1 + dice.Roll(6)}} kg or (line.longest_side or else 0 cm) > 90 cm
        table labour (order.destination.country, line.quantity) gives money {
          | DE, AT | <= 2 | 1.20 EUR |
          | DE, AT | > 2  | 2.05 EUR |
          | *      | *    | 3.50 EUR |
        }

        """;
}
