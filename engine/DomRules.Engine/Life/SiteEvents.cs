using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Engine.Life;

/// <summary>What happens to nodes and services, and to all orders that were to use them.</summary>
internal sealed class SiteEvents(LifeWork work)
{
    internal void Close(SuspendNode suspend)
    {
        if (work.Desk.Snapshot.NodeOf(suspend.Node) < 0)
        {
            work.Turn.Refuse($"The network has no node {suspend.Node}");
            return;
        }

        work.Turn.Emit(new NodeSuspended(suspend.Node, new NodeSuspension(suspend.Until, "it is closed")));
        TellAll((_, shipment) => shipment.GivingNodes.Contains(suspend.Node, StringComparer.Ordinal), _ => new OrderEvent("node_closed", suspend.Node, null, null, null));
    }

    internal void Open(string node)
    {
        if (!work.Turn.State.Suspended.ContainsKey(node))
        {
            work.Turn.Refuse($"{node} is not closed");
            return;
        }

        work.Turn.Emit(new NodeResumed(node));
    }

    internal void Disrupt(Disruption disruption)
    {
        if (disruption.Service is { } service && !work.Desk.Snapshot.Network.Carriers.SelectMany(c => c.Services).Any(s => s.Id == service))
        {
            work.Turn.Refuse($"The network has no service {service}");
            return;
        }

        if (disruption.Node is { } node && work.Desk.Snapshot.NodeOf(node) < 0)
        {
            work.Turn.Refuse($"The network has no node {node}");
            return;
        }

        work.Turn.Emit(new ServiceDisrupted(disruption));
        TellAll((life, shipment) => IsHit(life, shipment, disruption), shipment => new OrderEvent("carrier_disrupted", shipment.Node, null, null, null));
    }

    /// <summary>The slowest faster service that keeps the promise and costs no more than may be; without one all stays as it is.</summary>
    internal void Upgrade(string id, UpgradeServiceAction upgrade, EventScope scope)
    {
        var life = work.Turn.State.Orders[id];
        if (!life.HasOpen)
        {
            return;
        }

        var open = OpenOrder.Of(life, work.Turn.State, work.Turn.At);
        var before = scope.Costs.Sum(CostText.Amount);
        foreach (var level in work.Desk.Router.FasterLevels(open.Service))
        {
            var trial = work.Routing.Try(open with { Service = level }).Record;
            if (trial.Unplanned.IsEmpty && trial.Shipments.All(s => s.OnTime != false) && (upgrade.UpTo is not { } upTo || CostText.Amount(trial.Cost) - before <= upTo.Amount))
            {
                work.Turn.Emit(new ServiceUpgraded(id, level));
                return;
            }
        }
    }

    /// <summary>Each order that is concerned is told once for each node, in serving order.</summary>
    private void TellAll(Func<OrderLife, LifeShipment, bool> concerns, Func<LifeShipment, OrderEvent> happened)
    {
        var concerned = work.Turn.State.Orders.Values.Where(life => life.Shipments.Any(s => s.IsPending && concerns(life, s))).Select(life => life.Order.Id);
        foreach (var id in ServingQueue.Of(work, concerned))
        {
            var life = work.Turn.State.Orders[id];
            foreach (var told in life.Shipments.Where(s => s.IsPending && concerns(life, s)).Select(happened).Distinct().ToList())
            {
                work.Events.TellIfConcerned(id, told);
            }
        }
    }

    private bool IsHit(OrderLife life, LifeShipment shipment, Disruption disruption)
    {
        var day = shipment.ShipBy is { } by ? DateOnly.FromDateTime(by.UtcDateTime) : DateOnly.FromDateTime(work.Turn.At.UtcDateTime);
        return (disruption.Service ?? shipment.Service) == shipment.Service
            && (disruption.Node ?? shipment.Node) == shipment.Node
            && Reaches(disruption.Region, life.Order.Destination)
            && (disruption.Service is not null || disruption.Node is not null || disruption.Region is not null)
            && day >= disruption.From.AddDays(-1) && (disruption.Until is not { } until || day <= until);
    }

    private static bool Reaches(Area? area, Destination? destination) =>
        area is null || (destination is not null && (area.Country ?? destination.Country) == destination.Country && (area.Region ?? destination.Region) == destination.Region);
}
