using System.Collections.Immutable;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Routing.Tests.Cases;

namespace DomRules.Routing.Tests.Worlds;

/// <summary>Turns a case into one where most lines are fetched: lanes between some nodes, slots at some counters, some of them full.</summary>
internal static class AnyPickup
{
    private static readonly string[] Ids = ["early", "late", "weekly"];

    public static RoutedCase Of(RoutedCase routed, Dice dice)
    {
        string[] nodes = [.. routed.Network.Nodes.Select(n => n.Id)];
        return routed with
        {
            Network = routed.Network with
            {
                Lanes = [.. nodes.SelectMany(from => nodes.Where(to => to != from && dice.Roll(3) > 0).Select(to => Lane(dice, from, to)))],
                Slots = [.. nodes.SelectMany(node => Ids.Where(_ => dice.OneIn(2)).Select(id => Slot(dice, id, node)))],
            },
            Orders = [.. routed.Orders.Select(order => Fetched(order, nodes, dice))],
        };
    }

    private static Lane Lane(Dice dice, string from, string to) => new(from, to, dice.Roll(4), dice.OneIn(3) ? null : AnyNetwork.Money(dice, 5));

    private static Slot Slot(Dice dice, string id, string node) => new()
    {
        Id = id,
        Node = node,
        On = id == "weekly" ? null : AnyNetwork.Day((id == "early" ? 20 : 23) + dice.Roll(3)),
        Days = id == "weekly" ? [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Friday] : [],
        From = new TimeOnly(8 + dice.Roll(4), 0),
        Until = new TimeOnly(13 + dice.Roll(8), 30),
        Capacity = dice.Roll(4),
        Booked = [.. Enumerable.Range(0, dice.Roll(3)).Select(_ => new SlotBooking(AnyNetwork.Day(20 + dice.Roll(6)), 1, dice.OneIn(2) ? "1001" : null, dice.OneIn(3) ? AnyNetwork.AsOf.AddHours(dice.Roll(80)) : null))],
    };

    private static Order Fetched(Order order, string[] nodes, Dice dice)
    {
        var counter = dice.Pick(nodes.AsSpan());
        var isAll = dice.Roll(3) > 0;
        ImmutableArray<OrderLine> lines = [.. order.Lines.Select(line => isAll || dice.OneIn(2) ? line with { Fulfilment = "pickup", PickupNode = dice.OneIn(6) ? dice.Pick(nodes.AsSpan()) : counter } : line)];
        return order with { Lines = lines, Destination = isAll && dice.OneIn(2) ? null : order.Destination, Slot = dice.OneIn(3) ? dice.Pick(Ids.AsSpan()) : null, RequestedOn = dice.OneIn(5) ? AnyNetwork.Day(21 + dice.Roll(4)) : null };
    }
}
