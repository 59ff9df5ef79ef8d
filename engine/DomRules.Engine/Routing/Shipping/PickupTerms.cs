using DomRules.Engine.Compilation;
using DomRules.Engine.Routing.Candidates;

namespace DomRules.Engine.Routing.Shipping;

/// <summary>
/// How lines that are fetched get to their counter: from its own shelf, or by a transfer from a node with a lane to it; when they lie ready, and in
/// which slot. An order without such lines asks nothing here.
/// </summary>
internal sealed class PickupTerms(RoutingSession session)
{
    private readonly Dictionary<(int Line, int Node), PickupObstacle> _obstacles = [];
    private readonly PickupSchedule _schedule = new(session);

    /// <summary>Whether any line of the order is fetched.</summary>
    internal bool HasAny { get; private set; }

    /// <summary>Whether any line could come from elsewhere.</summary>
    internal bool HasLanes { get; private set; }

    internal void Begin()
    {
        _obstacles.Clear();
        (HasAny, HasLanes) = (false, false);
        for (var line = 0; line < session.Lines.Count; line++)
        {
            if (IsPickup(line))
            {
                HasAny = true;
                HasLanes |= CounterOf(line) is >= 0 and var counter && !session.Snapshot.Lanes.Givers(counter).IsEmpty;
            }
        }
    }

    internal bool IsPickup(int line) => OrderIntake.IsPickup(session.Lines[line].Line);

    /// <summary>Index of the node at whose counter a line is fetched; the giving node itself where the order names none; -1: the network does not know it.</summary>
    internal int CounterOf(int line, int node) => session.Lines[line].Line.PickupNode is null ? node : CounterOf(line);

    /// <summary>The node where a shipment is handed over: its counter, or where it leaves.</summary>
    internal int PlaceOf(ReadOnlySpan<Content> contents) =>
        HasAny && IsPickup(contents[0].Line) && CounterOf(contents[0].Line, contents[0].Node) is >= 0 and var counter ? counter : contents[0].Node;

    /// <summary>Whether a line of this node comes to its counter by a transfer.</summary>
    internal bool IsTransferred(int line, int node) => HasLanes && IsPickup(line) && CounterOf(line, node) != node;

    /// <summary>Leaves the nodes that may hand the line over, and those that may send it to its counter.</summary>
    internal void Admit(int line, NodeBits open)
    {
        var counter = CounterOf(line);
        if (session.Lines[line].Line.PickupNode is null)
        {
            open.And(session.World.Standing.HandsOver);
            return;
        }

        var isOpen = counter >= 0 && session.World.Standing.HandsOver[counter];
        for (var node = open.Next(0); node >= 0; node = open.Next(node + 1))
        {
            if (!isOpen || (node != counter && (!session.World.Standing.Ships[node] || session.Snapshot.Lanes.Between(node, counter) is null)))
            {
                open.Remove(node);
            }
        }
    }

    /// <summary>The built-in vetoes of a pair, but those of stock and wishes.</summary>
    internal BuiltInVeto Vetoes(int line, int node)
    {
        var counter = CounterOf(line, node);
        if (counter < 0)
        {
            return BuiltInVeto.NotRequested;
        }

        var (here, there) = (session.Snapshot.Nodes[node], session.Snapshot.Nodes[counter]);
        var veto = here.Active && there.Active ? BuiltInVeto.None : BuiltInVeto.Inactive;
        veto |= StandingVetoes.Can(there, isPickup: true) && (node == counter || StandingVetoes.Can(here, isPickup: false)) ? 0 : BuiltInVeto.CannotShip;
        return veto | (node == counter || session.Snapshot.Lanes.Between(node, counter) is not null ? 0 : BuiltInVeto.NoService);
    }

    /// <summary>Why not even the smallest quantity of the line gets from the node to the customer as asked; none: it does.</summary>
    internal PickupObstacle Obstacle(int line, int node)
    {
        if (!_obstacles.TryGetValue((line, node), out var obstacle))
        {
            _ = Plan([new Content(line, node, 1, 0)], out obstacle);
            _obstacles.Add((line, node), obstacle);
        }

        return obstacle;
    }

    internal static BuiltInVeto VetoOf(PickupObstacle obstacle) => obstacle switch
    {
        PickupObstacle.None => BuiltInVeto.None,
        PickupObstacle.NoLane or PickupObstacle.NeverReady => BuiltInVeto.NoService,
        _ => BuiltInVeto.NoCapacity,
    };

    /// <summary>How a shipment is collected; null with the reason when it cannot be as the order asks.</summary>
    internal PickupPlan? Plan(ReadOnlySpan<Content> contents, out PickupObstacle obstacle) => _schedule.Plan(contents, PlaceOf(contents), out obstacle);

    /// <summary>How a shipment of a plan is collected. What waits for the rest of the order may miss the slot that it alone would have kept; it then has none.</summary>
    internal PickupPlan Planned(ReadOnlySpan<Content> contents)
    {
        var counter = PlaceOf(contents);
        return _schedule.Plan(contents, counter, out _) ?? _schedule.Plan(contents, counter, out _, ignoresSlot: true) ?? new PickupPlan(counter, null, 0, [], null);
    }

    /// <summary>Takes what a plan uses: the giving nodes' days and the order's room in slots.</summary>
    internal void Take(List<ShipmentDraft> shipments)
    {
        var capacity = session.Batch.Capacity;
        capacity.Slots.Release(session.Order.Id);
        foreach (var plan in shipments.Select(shipment => shipment.Pickup).OfType<PickupPlan>())
        {
            foreach (var transfer in plan.Transfers.Where(transfer => transfer.Times is not null))
            {
                capacity.Use(transfer.From, transfer.Times!.Value.LeavesOn, session.Shipping.Need(transfer.Contents));
            }

            if (plan.Slot is { } slot)
            {
                capacity.Slots.Book(slot.Slot, slot.Day, session.Order.Id);
            }
        }
    }

    private int CounterOf(int line) => session.Lines[line].Line.PickupNode is { } id ? session.Snapshot.NodeOf(id) : -1;
}
