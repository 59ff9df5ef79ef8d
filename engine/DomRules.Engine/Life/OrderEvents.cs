using System.Collections.Immutable;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>What happens to an order after it was routed: the policy says what to do, and that is done.</summary>
internal sealed class OrderEvents(LifeWork work)
{
    /// <summary>The goods are not to be had there, or cannot leave: what was planned with them is off.</summary>
    private static readonly ImmutableArray<string> BreaksPlan = ["short_pick", "rejected", "damaged", "node_closed", "capacity_exceeded"];

    /// <summary>Somebody is told of an event.</summary>
    internal void Tell(string id, OrderEvent happened)
    {
        if (work.Turn.Order(id) is not { } life)
        {
            return;
        }

        if (!LifeVocabulary.EventKinds.Contains(happened.Kind, StringComparer.Ordinal))
        {
            work.Turn.Refuse($"`{happened.Kind}` is no event; those are {string.Join(", ", LifeVocabulary.EventKinds)}");
            return;
        }

        if (happened.Node is { } node && work.Desk.Snapshot.NodeOf(node) < 0)
        {
            work.Turn.Refuse($"The network has no node {node}");
            return;
        }

        happened = AtItsOnlyNode(life, happened);
        var affected = Affected(life, happened);
        if (BreaksPlan.Contains(happened.Kind) && affected.Count == 0)
        {
            work.Turn.Refuse($"Nothing of order {id} is still to leave from {happened.Node ?? "any node"}{(happened.Sku is { } sku ? " with " + sku : "")}");
            return;
        }

        Answer(id, happened, affected);
    }

    /// <summary>An event of a whole site or service reaches an order that has still something to leave there.</summary>
    internal void TellIfConcerned(string id, OrderEvent happened)
    {
        var affected = Affected(work.Turn.State.Orders[id], happened);
        if (affected.Count > 0)
        {
            Answer(id, happened, affected);
        }
    }

    /// <summary>Asks the policy and does what it says.</summary>
    /// <param name="id">Order id.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="affected">Units that it is about.</param>
    /// <param name="isStockRight">Whether it follows from a correction of stock, which is not to be made again.</param>
    internal void Answer(string id, OrderEvent happened, List<(LifeShipment Shipment, ImmutableArray<LifeLine> Lines)> affected, bool isStockRight = false)
    {
        var life = work.Turn.State.Orders[id];
        var order = OpenOrder.AsKnown(life);
        var inputs = work.Inputs("event") with { Order = order, Event = happened, Previous = life.LastDecision, Slice = work.Stock.For(id, order.Lines.Select(line => line.Sku)) };
        var answer = work.Desk.Router.Answer(order, happened, work.Turn.At, StockLaying.On(work.Desk, inputs.Slice).Batch, life.LastDecision);
        var record = answer.Record;
        work.Turn.Decide(record, inputs);
        work.Turn.Emit(new OrderDecided(id, record.Decision, record.Kind));
        if (BreaksPlan.Contains(happened.Kind) || answer.Actions.Any(a => a is RerouteAction or UpgradeServiceAction or BackorderAction or SubstituteAction))
        {
            foreach (var (shipment, lines) in affected)
            {
                work.Plans.TakeOut(id, shipment, lines, happened.Kind, shelfFirst: happened.Kind is "short_pick" or "damaged");
            }
        }

        work.Actions.Take(id, answer.Actions, new EventScope(happened, record.Decision, [.. affected.SelectMany(a => a.Lines)], [.. affected.Select(a => a.Shipment.Cost)], isStockRight));
        work.Routing.Settle(id);
    }

    /// <summary>Where it is not said where, and there is only one place, it is there.</summary>
    private static OrderEvent AtItsOnlyNode(OrderLife life, OrderEvent happened)
    {
        var nodes = life.Shipments.Where(s => s.IsPending).SelectMany(s => s.GivingNodes).Distinct(StringComparer.Ordinal).ToList();
        return happened.Node is null && BreaksPlan.Contains(happened.Kind) && nodes.Count == 1 ? happened with { Node = nodes[0] } : happened;
    }

    /// <summary>Units of shipments that have not left and that the event is about; where it names a part of a kit, the kits that cannot be made without it.</summary>
    private List<(LifeShipment Shipment, ImmutableArray<LifeLine> Lines)> Affected(OrderLife life, OrderEvent happened)
    {
        var left = happened.Quantity;
        var affected = new List<(LifeShipment, ImmutableArray<LifeLine>)>();
        foreach (var shipment in life.Shipments.Where(s => s.IsPending))
        {
            var lines = new List<LifeLine>();
            foreach (var line in shipment.Lines.Where(l => (happened.Node ?? shipment.Giving(l)) == shipment.Giving(l) && (happened.Line ?? l.Line) == l.Line))
            {
                var isNamed = happened.Sku is null || happened.Sku == line.Sku;
                var each = isNamed ? 1 : work.Stock.Each(line.Sku, happened.Sku!);
                if (each > 0 && !(left <= 0))
                {
                    var units = left is not { } lost ? line.Quantity : isNamed ? Math.Min(lost, line.Quantity) : work.Stock.Broken(line, lost, each);
                    left -= units * each;
                    lines.Add(line with { Quantity = units });
                }
            }

            if (lines.Count > 0)
            {
                affected.Add((shipment, [.. lines]));
            }
        }

        return affected;
    }
}
