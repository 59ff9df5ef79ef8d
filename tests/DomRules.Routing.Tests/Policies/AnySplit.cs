using System.Collections.Immutable;

namespace DomRules.Routing.Tests.Policies;

/// <summary>Split rules of each kind.</summary>
internal sealed class AnySplit(Dice dice, AnyCondition conditions)
{
    public ImmutableArray<Clause> Draw()
    {
        var rules = ImmutableArray.CreateBuilder<Clause>();
        for (var i = dice.OneIn(3) ? 0 : 1 + dice.Roll(3); i > 0; i--)
        {
            rules.Add(Rule($"split_{i}"));
        }

        return rules.ToImmutable();
    }

    private Clause Rule(string name)
    {
        var when = dice.OneIn(2) ? "" : $"when {conditions.Of(Scope.Order, 1)} then ";
        return dice.Roll(14) switch
        {
            0 or 1 => new Clause(name, $"rule {name} {when}at most {1 + dice.Roll(3)} shipments because \"Cap\"", false),
            2 => new Clause(name, $"rule {name} {when}keep together lines by line.bundle because \"Bundles\""),
            3 => new Clause(name, $"rule {name} {when}keep together lines where {conditions.OfLine()} because \"Together\""),
            4 => new Clause(name, $"rule {name} {when}keep together lines by line.category softly at {1 + dice.Roll(5)} EUR because \"Softly\""),
            5 => new Clause(name, $"rule {name} {when}ship alone lines where {conditions.OfLine()} because \"Alone\""),
            6 => new Clause(name, $"rule {name} {when}parcels by line.category because \"Apart\""),
            7 => new Clause(name, $"rule {name} {when}at most {1 + dice.Roll(6)} kg per parcel because \"Weight\"", false),
            8 => new Clause(name, $"rule {name} {when}at most {2 + dice.Roll(5)} units per parcel because \"Box\"", false),
            9 => new Clause(name, $"rule {name} {when}never split quantity because \"Whole\""),
            10 => new Clause(name, $"rule {name} {when}never split quantity of lines where {conditions.OfLine()} because \"Whole lines\""),
            11 => new Clause(name, $"rule {name} {when}only if saves {1 + dice.Roll(5)} EUR{(dice.OneIn(3) ? " or arrives 1 day sooner" : "")} because \"Must pay\""),
            12 => new Clause(name, $"rule {name} {when}at least {5 + dice.Roll(30)} EUR per shipment because \"Floor\""),
            _ => new Clause(name, $"rule {name} {when}ship part{(dice.OneIn(2) ? " by { highest line.value }" : "")} because \"Parts\"", false),
        };
    }
}
