using System.Collections.Immutable;
using DomRules.Model.Facts;
using DomRules.Model.Life;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Routing.Tests.Policies;
using DomRules.Routing.Tests.Worlds;

namespace DomRules.Routing.Tests.Events;

/// <summary>Rules for events, and events, of all kinds; some name a node, a few one that does not exist.</summary>
internal static class AnyExceptions
{
    private static readonly string[] AtNodes = ["short_pick", "rejected", "damaged", "cutoff_missed", "node_closed", "capacity_exceeded", "stock_arrived", "carrier_disrupted"];

    private static readonly string[] Effects =
    [
        "set stock to 0", "set stock to event.quantity or else 1", "reduce stock", "reduce stock by event.quantity", "set aside event.quantity or else 0.5", "set stock to 3 - event.attempts",
        "suspend node for 4 hours", "reroute without node for 2 days", "reroute without node", "reroute", "upgrade service up to order.value * 2 %", "upgrade service", "substitute", "ship part",
        "backorder", "recheck every 4 hours", "cancel after 7 days", "cancel", "hold for ops_desk within 1 day", "hold", "hold for fraud_desk keeping stock", "notify ops_desk", "tag rush", "tag looked_at",
    ];

    /// <summary>The policy with other exceptions: up to six rules and perhaps an <c>otherwise</c>.</summary>
    internal static PolicySketch In(PolicySketch policy, Dice dice)
    {
        var conditions = new AnyCondition(dice, policy.Head.Contains("\nassume ", StringComparison.Ordinal));
        ImmutableArray<Clause> rules = [.. Enumerable.Range(1, 1 + dice.Roll(6)).Select(i => Rule(dice, conditions, i))];
        rules = dice.OneIn(2) ? rules : rules.Add(new Clause(null, $"otherwise then {dice.Pick("hold for ops_desk within 1 day", "notify ops_desk, set stock to 0", "cancel")} because \"Unplanned: {{event.kind}} at {{node.name}}\"", false));
        return policy with { Blocks = [.. policy.Blocks.Select(b => b.Name == "exceptions" ? b with { Clauses = rules } : b)] };
    }

    internal static OrderEvent Event(Dice dice, Network network, Order order) => new(
        dice.Pick([.. Vocabularies.EventKind.Members]),
        dice.Roll(8) switch { 0 => null, 1 => "NOWHERE", _ => dice.Pick(network.Nodes.AsSpan()).Id },
        dice.OneIn(3) ? null : order.Lines[0].Sku,
        dice.OneIn(2) ? null : order.Lines[0].Number,
        dice.OneIn(3) ? null : 1 + dice.Roll(4));

    private static Clause Rule(Dice dice, AnyCondition conditions, int number)
    {
        var isAtNode = dice.OneIn(2);
        var kinds = isAtNode ? AtNodes : [.. Vocabularies.EventKind.Members];
        var on = Enumerable.Range(0, 1 + dice.Roll(3)).Select(_ => dice.Pick(kinds)).Distinct();
        var effects = Enumerable.Range(0, 1 + dice.Roll(3)).Select(_ => dice.Pick(Effects)).Distinct();
        var when = $"event.attempts < {1 + dice.Roll(4)} and ({conditions.Of(isAtNode ? Scope.Order | Scope.Node : Scope.Order, 1)})";
        return new Clause($"event_{number}", $"rule event_{number} on {string.Join(", ", on)} when {when} then {string.Join(", ", effects)} because \"{{event.kind}} at {{node.name}}, {{order.value}}\"", false);
    }
}
