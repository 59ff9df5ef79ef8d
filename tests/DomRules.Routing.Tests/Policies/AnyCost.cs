using System.Collections.Immutable;

namespace DomRules.Routing.Tests.Policies;

/// <summary>What plans cost, with every basis.</summary>
internal sealed class AnyCost(Dice dice, AnyCondition conditions)
{
    public ImmutableArray<Clause> Draw()
    {
        if (dice.OneIn(4))
        {
            return [];
        }

        var rules = ImmutableArray.CreateBuilder<Clause>();
        if (dice.Roll(4) > 0)
        {
            rules.Add(new Clause("carriage", "rule carriage add carrier rate because \"Tariff\""));
        }

        if (dice.Roll(4) > 0)
        {
            rules.Add(new Clause("site_cost", "rule site_cost add node cost because \"Picking\""));
        }

        for (var i = dice.Roll(4); i > 0; i--)
        {
            rules.Add(Part($"part_{i}"));
        }

        return rules.ToImmutable();
    }

    private Clause Part(string name)
    {
        var amount = $"{dice.Roll(4)}.{dice.Roll(100):00} EUR";
        var (scope, basis) = dice.Roll(9) switch
        {
            0 => (Scope.Node, "per shipment"),
            1 => (Scope.Order, "per extra shipment"),
            2 => (Scope.Line | Scope.Node | Scope.Stock, "per line"),
            3 => (Scope.Line | Scope.Node | Scope.Stock, "per unit"),
            4 => (Scope.Line | Scope.Node, "per kg"),
            5 => (Scope.Node, "per km"),
            6 => (Scope.Order, "per day late"),
            7 => (Scope.Order, ""),
            _ => (Scope.Line | Scope.Node, "per line"),
        };
        if (basis == "per km")
        {
            amount = $"0.0{1 + dice.Roll(9)} EUR";
        }

        var what = dice.OneIn(5) && basis == "per line" ? "labour" : amount;
        var verb = dice.OneIn(4) ? "subtract" : "add";
        var when = dice.OneIn(4) ? "" : $"when {conditions.Of(scope, 1)} then ";
        return new Clause(name, $"rule {name} {when}{verb} {what} {basis} because \"Part {name}\"");
    }
}
