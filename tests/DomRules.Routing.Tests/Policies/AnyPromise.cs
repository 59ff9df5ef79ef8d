using System.Collections.Immutable;

namespace DomRules.Routing.Tests.Policies;

/// <summary>What counts as available, and whose it is.</summary>
internal sealed class AnyPromise(Dice dice, AnyCondition conditions)
{
    private const Scope Kept = Scope.Line | Scope.Node | Scope.Stock;

    public ImmutableArray<Clause> Draw()
    {
        var rules = ImmutableArray.CreateBuilder<Clause>();
        for (var i = dice.Roll(4); i > 0; i--)
        {
            rules.Add(Rule($"promise_{i}"));
        }

        return rules.ToImmutable();
    }

    public ImmutableArray<Clause> Allocation()
    {
        var rules = ImmutableArray.CreateBuilder<Clause>();
        if (dice.OneIn(5))
        {
            rules.Add(new Clause("shared", $"rule shared when {conditions.Of(Scope.Order, 1)} then share {20 + dice.Roll(60)} % because \"At most a part\""));
        }

        if (dice.OneIn(5))
        {
            rules.Add(new Clause("cart", $"rule cart when {conditions.OfOrder()} then reserve for 30 minutes because \"Cart hold\"", false));
        }

        if (dice.OneIn(3))
        {
            rules.Add(new Clause(null, $"serve orders by {{ {dice.Pick("highest order.priority, earliest order.placed_at", "earliest order.placed_at", "highest order.value")} }}", false));
        }

        return rules.ToImmutable();
    }

    private Clause Rule(string name)
    {
        var when = conditions.Of(Kept, 1);
        return dice.Roll(9) switch
        {
            0 or 1 => new Clause(name, $"rule {name} when {when} then keep back {dice.Roll(4)} because \"Shelf\""),
            2 => new Clause(name, $"rule {name} when {when} then keep back {10 + dice.Roll(40)} % because \"Fenced\""),
            3 => new Clause(name, $"rule {name} keep back {1 + dice.Roll(4)} across nodes where node.kind is {dice.Pick("store", "warehouse")} because \"Between them\""),
            4 => new Clause(name, $"rule {name} when {conditions.Of(Scope.Line, 1)} then backorder up to {2 + dice.Roll(9)} within {5 + dice.Roll(10)} days because \"Made to order\"", false),
            5 => new Clause(name, $"rule {name} when stock.next_arrival is known and {conditions.Leaf(Kept)} then count incoming within {1 + dice.Roll(9)} days because \"Inbound\"", false),
            6 => new Clause(name, $"rule {name} when {conditions.Of(Scope.Node, 1)} then handling {dice.Roll(3)} working days because \"Packs later\"", false),
            7 => new Clause(name, $"rule {name} when {conditions.OfOrder()} then wait for all because \"In one go\""),
            _ => new Clause(name, $"rule {name} when {when} then keep back 1 because \"One stays\""),
        };
    }
}
