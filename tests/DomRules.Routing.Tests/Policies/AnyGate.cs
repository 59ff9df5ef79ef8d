using System.Collections.Immutable;

namespace DomRules.Routing.Tests.Policies;

/// <summary>Review, confirm, carrier and exceptions.</summary>
internal sealed class AnyGate(Dice dice, AnyCondition conditions)
{
    public ImmutableArray<Clause> Review()
    {
        var rules = ImmutableArray.CreateBuilder<Clause>();
        for (var i = dice.OneIn(3) ? dice.Roll(3) : 0; i > 0; i--)
        {
            var effect = dice.Pick("hold for fraud_desk within 4 hours", "hold for ops_desk", "cancel", "tag looked_at", "hold for ops_desk keeping stock, tag rush");
            rules.Add(new Clause($"gate_{i}", $"rule gate_{i} when ({conditions.Of(Scope.Order)}) and order.priority = {dice.Roll(3)} then {effect} because \"Looked at, {{order.value}}\""));
        }

        return rules.ToImmutable();
    }

    public ImmutableArray<Clause> Confirm()
    {
        var rules = ImmutableArray.CreateBuilder<Clause>();
        for (var i = dice.OneIn(3) ? 1 + dice.Roll(2) : 0; i > 0; i--)
        {
            var condition = dice.Roll(7) switch
            {
                0 => $"plan.cost > order.value * {20 + dice.Roll(60)} %",
                1 => $"plan.shipments > {1 + dice.Roll(2)}",
                2 => $"(plan.margin or else 100 %) < {dice.Roll(30)} %",
                3 => $"(plan.runner_up_gap or else 1 EUR) < 0.50 EUR",
                4 => $"plan.days_late > {dice.Roll(2)}",
                5 => "plan.is_partial or plan.used_assumptions",
                _ => $"plan.cost > 9 EUR and {conditions.OfOrder()}",
            };
            var effect = dice.Pick("hold for ops_desk within 2 hours", "tag looked_at", "hold for fraud_desk");
            rules.Add(new Clause($"after_{i}", $"rule after_{i} when {condition} then {effect} because \"Costs {{plan.cost}}\""));
        }

        return rules.ToImmutable();
    }

    public ImmutableArray<Clause> Carrier()
    {
        var rules = ImmutableArray.CreateBuilder<Clause>();
        if (dice.OneIn(3))
        {
            rules.Add(new Clause("by_air", "forbid rule by_air when service.mode is air and any line where line.tags has hazmat because \"Goes by road\""));
        }

        if (dice.OneIn(4))
        {
            rules.Add(new Clause("slower", $"rule slower when {conditions.Of(Scope.Order, 1)} then allow slower service because \"Can wait\""));
        }

        if (dice.OneIn(3))
        {
            rules.Add(new Clause(null, $"rank services by {{ {dice.Pick("on time first, lowest cost, earliest delivery", "earliest delivery, lowest cost", "lowest cost", "lowest cost, on time first")} }}", false));
        }

        return rules.ToImmutable();
    }

    public ImmutableArray<Clause> Exceptions()
    {
        if (dice.OneIn(2))
        {
            return [];
        }

        var effect = dice.Pick("backorder, recheck every 4 hours, cancel after 7 days", "hold for ops_desk within 1 day", "cancel", "ship part", "ship part, notify ops_desk");
        var rules = ImmutableArray.Create(new Clause("no_plan", $"rule no_plan on no_plan when {conditions.Of(Scope.Order, 1)} then {effect} because \"No site can ship\"", false));
        return dice.OneIn(2) ? rules : rules.Add(new Clause(null, "otherwise then hold for ops_desk within 1 day because \"Unplanned: {event.kind}\"", false));
    }
}
