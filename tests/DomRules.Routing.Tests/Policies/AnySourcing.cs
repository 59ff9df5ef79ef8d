using System.Collections.Immutable;

namespace DomRules.Routing.Tests.Policies;

/// <summary>Vetoes, steps and rank lists.</summary>
internal sealed class AnySourcing(Dice dice, AnyCondition conditions)
{
    private int _named;

    public ImmutableArray<Clause> Draw(ImmutableArray<string> splitRules)
    {
        var rules = ImmutableArray.CreateBuilder<Clause>();
        for (var i = dice.Roll(5); i > 0; i--)
        {
            rules.Add(Veto($"veto_{i}"));
        }

        if (dice.OneIn(6))
        {
            rules.Add(new Clause("any_load", $"rule any_load when {conditions.OfOrder()} then ignore capacity because \"All hands\""));
        }

        rules.AddRange(Steps(splitRules).Select(s => new Clause(null, s, false)));
        if (!dice.OneIn(6))
        {
            rules.Add(new Clause(null, $"rank by {{ {RankList(1 + dice.Roll(4))} }}", false));
        }

        return rules.ToImmutable();
    }

    private Clause Veto(string name)
    {
        var dates = dice.Roll(8) switch { 0 => "from 2026-11-21 ", 1 => "until 2026-11-20 ", 2 => "from 2026-11-18 until 2026-12-24 ", _ => "" };
        var when = conditions.Of(Narrow());
        return new Clause(name, dice.Roll(3) switch
        {
            0 => $"forbid rule {name} {dates}when {when} and {conditions.Leaf(Scope.Pair)} because \"{{node.name}} may not\"",
            1 => $"rule {name} {dates}when {conditions.Of(Scope.Line, 1)} then require ({when} or {conditions.Leaf(Scope.Pair)}) because \"{{line.sku}} needs more than {{node.name}}\"",
            _ => $"forbid rule {name} {dates}when {when} and {conditions.Leaf(Scope.Node)} because \"Not from {{node.name}}\"",
        });
    }

    private Scope Narrow() => dice.Pick(Scope.Node, Scope.Node | Scope.Line, Scope.Pair);

    private IEnumerable<string> Steps(ImmutableArray<string> splitRules)
    {
        var count = dice.OneIn(2) ? 0 : 1 + dice.Roll(3);
        for (var i = 1; i <= count; i++)
        {
            var isLast = i == count;
            var filter = isLast && dice.OneIn(2) ? "" : dice.Roll(3) switch
            {
                0 => $" nodes within {100 + dice.Roll(600)} km",
                1 => $" nodes where {conditions.Of(Scope.Node, 1)}",
                _ => $" candidates where {conditions.Of(Scope.Pair, 1)}",
            };
            var when = dice.OneIn(4) ? $" when {conditions.OfOrder()}" : "";
            var cap = dice.OneIn(3) ? $" at most {1 + dice.Roll(3)} shipments" : "";
            var without = dice.OneIn(4) && !splitRules.IsEmpty ? $" without rule {dice.Pick(splitRules.AsSpan())}" : "";
            var part = dice.OneIn(6) ? " ship part" : "";
            var fill = !isLast && dice.OneIn(5) ? $" then fill from step_{i + 1}" : "";
            var ranked = dice.OneIn(4) ? $" ranked by {{ {RankList(1 + dice.Roll(2))} }}" : "";
            yield return $"step step_{i}{when}{filter}{cap}{without}{part}{fill}{ranked}";
        }
    }

    private string RankList(int count)
    {
        var criteria = Enumerable.Range(0, count).Select(_ => Criterion()).ToList();
        return string.Join(", ", criteria.DistinctBy(c => string.Join(' ', c.Split(' ').Take(3)), StringComparer.Ordinal));
    }

    private string Criterion() => dice.Roll(16) switch
    {
        0 or 1 => "fewest shipments",
        2 or 3 => "lowest cost" + Within(" within 0.50 EUR", " within 10 %"),
        4 => "earliest delivery" + Within(" within 1 day", " within 2 days"),
        5 => "on time first",
        6 => "nearest",
        7 => $"fill by {dice.Pick("lowest", "highest")} {dice.Pick("node.rank", "node.load", "stock.on_hand", "(node.distance or else 900 km)")}",
        8 => $"prefer nodes where {conditions.Of(Scope.Node, 1)} because \"Liked {++_named}\"",
        9 => "lowest node.load" + Within(" within 5 %"),
        10 => $"highest score {{ add {10 + dice.Roll(30)} when {conditions.Of(Scope.Node, 1)} because \"Good {++_named}\" add {5 + dice.Roll(9)} when {conditions.Leaf(Scope.Node)} because \"Fair {++_named}\" }}",
        11 => "lowest total node.distance" + Within(" within 10 %", " within 50 km"),
        12 => "lowest average node.load",
        13 => "highest stock.on_hand",
        14 => "lowest node.rank",
        _ => "highest total stock.available" + Within(" within 2"),
    };

    private string Within(params string[] choices) => dice.OneIn(2) ? dice.Pick(choices) : "";
}
