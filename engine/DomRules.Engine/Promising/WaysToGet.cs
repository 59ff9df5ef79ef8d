using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Model.Orders;
using DomRules.Model.Facts;

namespace DomRules.Engine.Promising;

/// <summary>The ways of getting a cart that a request asks about, each as the order that it would become.</summary>
internal sealed class WaysToGet
{
    private readonly Order _cart;

    internal WaysToGet(PromiseRequest request, Snapshot snapshot)
    {
        _cart = OrderIntake.ByNumber(request.Order);
        var needed = new List<PlannedLine>();
        OrderIntake.Fill(_cart, snapshot, needed);
        var ships = needed.Exists(l => !OrderIntake.IsPickup(l.Line));
        LacksDestination = ships && _cart.Destination is null;
        Levels = ships && !LacksDestination ? LevelsOf(request, snapshot) : [];
        Nodes = needed.Count > 0 ? NodesOf(request, snapshot) : [];
    }

    /// <summary>Whether something is to be shipped and nobody said where to.</summary>
    internal bool LacksDestination { get; }

    /// <summary>Service levels, the usual ones from slow to fast, then others by name.</summary>
    internal ImmutableArray<string> Levels { get; }

    /// <summary>Ids of nodes where it could be fetched, by rank, then id.</summary>
    internal ImmutableArray<string> Nodes { get; }

    /// <summary>The cart with another service level.</summary>
    internal Order Served(string level) => _cart with { Service = level };

    /// <summary>The cart fetched at a node; its destination is then the node.</summary>
    internal Order PickedUp(string node) => _cart with
    {
        Destination = null,
        Lines = [.. _cart.Lines.Select(l => l.Fulfilment == "digital" ? l : l with { Fulfilment = "pickup", PickupNode = node })],
    };

    private static ImmutableArray<string> LevelsOf(PromiseRequest request, Snapshot snapshot)
    {
        var levels = (request.Services ?? [.. snapshot.Services.Select(s => s.Service.Level)]).Append(request.Order.Service).Distinct(StringComparer.Ordinal);
        return [.. levels.OrderBy(l => Vocabularies.ServiceLevel.RankOf(l) is >= 0 and var rank ? rank : int.MaxValue).ThenBy(l => l, StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> NodesOf(PromiseRequest request, Snapshot snapshot)
    {
        var asked = request.PickupNodes;
        var known = snapshot.Nodes.Where(n => asked?.Contains(n.Id, StringComparer.Ordinal) ?? (n.Active && n.Capabilities?.Contains("pickup", StringComparer.Ordinal) == true)).Select(n => n.Id);
        return [.. known, .. (asked ?? []).Where(id => snapshot.NodeOf(id) < 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
