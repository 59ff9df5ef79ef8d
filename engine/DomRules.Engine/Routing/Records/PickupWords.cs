using DomRules.Engine.Routing.Candidates;
using DomRules.Engine.Routing.Shipping;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Routing.Records;

/// <summary>Why a node cannot give what is fetched at a counter, for people.</summary>
internal static class PickupWords
{
    /// <summary>The built-in vetoes of a pair.</summary>
    internal static IEnumerable<VetoRecord> Of(RoutingSession session, BuiltInVeto vetoes, int line, int node)
    {
        var words = BuiltInVetoWords.Of(vetoes, session, line, node);
        return session.Shipping.Pickup.HasAny && session.Shipping.Pickup.IsPickup(line) ? words.Select(veto => veto with { Because = Because(session, veto, line, node) }) : words;
    }

    private static string Because(RoutingSession session, VetoRecord veto, int line, int node)
    {
        var counter = session.Shipping.Pickup.CounterOf(line, node);
        if (counter < 0)
        {
            return veto.Rule == "not_requested" ? $"The order is collected at {session.Lines[line].Line.PickupNode}, and there is no such node" : veto.Because;
        }

        var (here, there) = (session.Snapshot.Nodes[node], session.Snapshot.Nodes[counter]);
        return veto.Rule switch
        {
            "inactive" when !there.Active => $"{there.Name} takes no part",
            "cannot_ship" when !StandingVetoes.Can(there, isPickup: true) => $"{there.Name} hands nothing over a counter",
            "no_service" => session.Shipping.Pickup.Obstacle(line, node) == PickupObstacle.NoLane ? $"No lane leads from {here.Name} to {there.Name}" : $"{there.Name} has no day on which {session.Lines[line].Line.Sku} could be collected",
            "no_capacity" => Full(session, line, node, counter),
            _ => veto.Because,
        };
    }

    private static string Full(RoutingSession session, int line, int node, int counter)
    {
        var place = session.Snapshot.Nodes[counter].Name;
        return session.Shipping.Pickup.Obstacle(line, node) switch
        {
            PickupObstacle.SlotFull => $"The slot {session.Order.Slot} at {place} is full",
            PickupObstacle.SlotOver => $"The slot {session.Order.Slot} at {place} is over before {session.Lines[line].Line.Sku} is ready there",
            _ => $"{session.Snapshot.Nodes[node].Name} has no capacity left",
        };
    }
}
