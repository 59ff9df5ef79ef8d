using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Model.Networks;

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

        if (suspend.Until <= work.Turn.At)
        {
            work.Turn.Refuse($"{suspend.Node} cannot be closed until {suspend.Until:yyyy-MM-dd'T'HH:mm:ssK}, which is past; say a later moment, or none");
            return;
        }

        work.Turn.Emit(new NodeSuspended(suspend.Node, new NodeSuspension(suspend.Until, "it is closed")));
        TellAll(suspend.Node, (_, shipment) => shipment.GivingNodes.Contains(suspend.Node, StringComparer.Ordinal), _ => new OrderEvent("node_closed", suspend.Node, null, null, null));
    }

    internal void Open(string node)
    {
        if (!work.Turn.State.Suspended.ContainsKey(node))
        {
            work.Turn.Refuse($"{node} is not closed");
            return;
        }

        work.Turn.Emit(new NodeResumed(node));
        work.Arrivals.WakeUpAt(node);
    }

    /// <summary>A policy leaves a node out for all orders; where it is left out for longer already, that stands.</summary>
    /// <param name="node">Node id.</param>
    /// <param name="until">Until when; null: without end.</param>
    /// <param name="because">Why.</param>
    internal void Suspend(string node, DateTimeOffset? until, string because)
    {
        var isLonger = !work.Turn.State.Suspended.TryGetValue(node, out var running) || (running.Until is { } end && (until is null || until > end));
        if (isLonger && !(until <= work.Turn.At))
        {
            work.Turn.Emit(new NodeSuspended(node, new NodeSuspension(until, because)));
        }
    }

    /// <summary>What ends by itself by now has ended, and who waits for it is looked at.</summary>
    internal void EndWhatIsOver()
    {
        while (work.Turn.State.SuspensionEnds is { IsEmpty: false } ends && ends.Min.Due <= work.Turn.At)
        {
            work.Turn.Emit(new NodeResumed(ends.Min.Node));
            work.Arrivals.WakeUpAt(ends.Min.Node);
        }

        var over = work.Turn.State.Disruptions.Where(running => running.Over <= work.Turn.At).Select(running => running.Disruption).ToList();
        foreach (var disruption in over)
        {
            work.Turn.Emit(new DisruptionEnded(disruption));
        }

        foreach (var node in over.Select(disruption => disruption.Node).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            work.Arrivals.WakeUpAt(node);
        }
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

        var over = DisruptionDays.Over(disruption, work.Desk.Snapshot);
        if (over <= work.Turn.At)
        {
            work.Turn.Refuse($"The last day of that disruption, {disruption.Until:yyyy-MM-dd}, is over");
            return;
        }

        work.Turn.Emit(new ServiceDisrupted(disruption, over));
        TellAll(disruption.Node, (life, shipment) => DisruptionDays.IsHit(life, shipment, disruption, work.Desk.Snapshot, work.Turn.At), shipment => new OrderEvent("carrier_disrupted", shipment.Node, null, null, null));
    }

    /// <summary>The slowest faster service that keeps the promise and costs no more than may be; without one all stays as it is.</summary>
    internal void Upgrade(string id, decimal? most)
    {
        var life = work.Turn.State.Orders[id];
        if (!life.HasOpen)
        {
            return;
        }

        var open = OpenOrder.Of(life, work.Turn.State, work.Turn.At);
        foreach (var level in work.Desk.Router.FasterLevels(open, work.Turn.At))
        {
            var trial = work.Routing.Try(open with { Service = level }).Record;
            if (trial.Unplanned.IsEmpty && trial.Shipments.All(s => s.OnTime != false) && !(CostText.Amount(trial.Cost) > most))
            {
                work.Turn.Emit(new ServiceUpgraded(id, level));
                return;
            }
        }
    }

    /// <summary>Each order that is concerned is told once for each node, in serving order.</summary>
    private void TellAll(string? node, Func<OrderLife, LifeShipment, bool> concerns, Func<LifeShipment, OrderEvent> happened)
    {
        var pending = work.Turn.State.PendingByNode;
        var ids = node is null ? pending.Values.SelectMany(all => all).Distinct(StringComparer.Ordinal) : pending.GetValueOrDefault(node) ?? [];
        var concerned = ids.Select(id => work.Turn.State.Orders[id]).Where(life => life.Shipments.Any(s => s.IsPending && concerns(life, s))).Select(life => life.Order.Id);
        foreach (var id in ServingQueue.Of(work, concerned))
        {
            var life = work.Turn.State.Orders[id];
            foreach (var told in life.Shipments.Where(s => s.IsPending && concerns(life, s)).Select(happened).Distinct().ToList())
            {
                work.Events.TellIfConcerned(id, told);
            }
        }
    }
}
