using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>What people decide, recorded as decisions of their own kind.</summary>
internal sealed class PeopleDecisions(LifeWork work)
{
    /// <summary>Lets a held order go on: routed with the rules cleared, on stock that it held itself.</summary>
    internal void Release(ReleaseHold release)
    {
        if (work.Turn.Order(release.Order) is not { } life || !work.Turn.IsSaid(release.By, release.Because))
        {
            return;
        }

        if (life.Holds.IsEmpty)
        {
            work.Turn.Refuse($"Order {release.Order} is not held");
            return;
        }

        if (release.Cleared.IsDefaultOrEmpty)
        {
            Release(life, release, life.Holds);
        }
        else if (release.Cleared.FirstOrDefault(rule => !life.Holds.Any(h => h.Rule == rule)) is { } unknown)
        {
            work.Turn.Refuse($"Order {release.Order} is not held by {unknown}, but by {string.Join(", ", life.Holds.Select(h => h.Rule))}");
        }
        else
        {
            Release(life, release, life.Holds.RemoveAll(h => !release.Cleared.Contains(h.Rule, StringComparer.Ordinal)));
        }
    }

    /// <summary>Ends holds in a person's name; the rules that do not hold again.</summary>
    private ImmutableArray<string> End(OrderLife life, string by, string because, ImmutableArray<OpenHold> ended)
    {
        ImmutableArray<string> rules = [.. ended.Select(hold => hold.Rule).Distinct(StringComparer.Ordinal)];
        ImmutableArray<string> cleared = [.. rules.Where(rule => work.Desk.Router.IsGate(OpenOrder.AsKnown(life), rule, work.Turn.At))];
        work.Turn.Emit(new HoldsEnded(life.Order.Id, by, because, cleared, rules));
        work.Edits.StopOverdue(life.Order.Id, rules);
        return cleared;
    }

    /// <summary>Ends these holds. Their rules do not hold again where they are gates, which would ask the same once more; what <c>exceptions</c> makes of the next event is another matter.</summary>
    private void Release(OrderLife life, ReleaseHold release, ImmutableArray<OpenHold> ended)
    {
        var planned = life.Shipments.Where(shipment => work.Plans.IsPlannedUnderHold(life, shipment)).ToList();
        var cleared = End(life, release.By, release.Because, ended);
        if (ended.Length == life.Holds.Length)
        {
            TakeBack(release.Order, planned);
        }

        GoOn(life, new PersonRecord(release.By, release.Because, HoldWords.Of(ended), null), cleared);
    }

    /// <summary>Routes what is open.</summary>
    internal void RouteAgain(RouteAgain again)
    {
        if (work.Turn.Order(again.Order) is not { } life || !(again is { By: null, Because: null } || work.Turn.IsSaid(again.By, again.Because)))
        {
            return;
        }

        var held = life.Holds;
        if (again is { Releases: true, By: { } by, Because: { } because })
        {
            life = Anew(life, by, because);
        }

        if (!life.Holds.IsEmpty)
        {
            RefuseHeld(life);
            return;
        }

        if (!life.HasOpen)
        {
            work.Turn.Refuse($"Nothing of order {again.Order} is open");
            return;
        }

        var person = again.By is null ? null : new PersonRecord(again.By, again.Because!, held.IsEmpty ? null : HoldWords.Of(held), null);
        work.Routing.Route(again.Order, life.LastDecision, person is null ? "route" : "reroute", person);
    }

    /// <summary>The order with its holds ended, and with nothing planned that no node was told of.</summary>
    private OrderLife Anew(OrderLife life, string by, string because)
    {
        if (!life.Holds.IsEmpty)
        {
            End(life, by, because, life.Holds);
        }

        TakeBack(life.Order.Id, life.Shipments.Where(shipment => shipment.State == ShipmentState.Reserved));
        return work.Turn.State.Orders[life.Order.Id];
    }

    /// <summary>Plans what has not been told to a node from nodes that a person chose, beside the plan that the engine would have made.</summary>
    internal void Override(OverridePlan wanted)
    {
        if (work.Turn.Order(wanted.Order) is not { } life || !work.Turn.IsSaid(wanted.By, wanted.Because) || !AreKnown(life, wanted))
        {
            return;
        }

        if (wanted.Releases && !life.Holds.IsEmpty)
        {
            End(life, wanted.By, wanted.Because, life.Holds);
        }

        TakeBack(wanted.Order, life.Shipments.Where(shipment => shipment.State == ShipmentState.Reserved));
        work.Edits.EndHolds(wanted.Order, wanted.Because);
        var open = OpenOrder.Of(work.Turn.State.Orders[wanted.Order], work.Turn.State, work.Turn.At);
        if (open.Lines.IsEmpty)
        {
            work.Turn.Refuse($"Nothing of order {wanted.Order} is left to plan: all of it was told to its nodes, fulfilled or cancelled");
            return;
        }

        var engine = work.Routing.Try(open).Record;
        var inputs = work.Inputs("override") with { Order = open, Nodes = wanted.Nodes, Previous = life.LastDecision, Person = new PersonRecord(wanted.By, wanted.Because, null, null) };
        var forced = work.Routing.Try(Deciding.WithNodes(open, inputs));
        if (forced.Record.Outcome != Outcome.Routed)
        {
            RefuseOverride(life, forced.Record, engine);
            return;
        }

        var record = Deciding.Signed(forced.Record, inputs, Deciding.Beside(inputs.Person, forced.Record, engine));
        work.Routing.Accept(wanted.Order, forced with { Record = record, Inputs = inputs with { Slice = forced.Inputs.Slice } });
    }

    /// <summary>Plans what is open; where nothing is, or somebody else has still to look, all stays as it is, and who let it go on is recorded alone.</summary>
    private void GoOn(OrderLife held, PersonRecord person, ImmutableArray<string> cleared)
    {
        var id = held.Order.Id;
        var life = work.Turn.State.Orders[id];
        if (life is { HasOpen: true, Holds.IsEmpty: true })
        {
            work.Routing.Route(id, held.LastDecision, "release", person);
            return;
        }

        var order = OpenOrder.AsKnown(life);
        var inputs = work.Inputs("release") with { Order = order, Person = person, Cleared = cleared, Previous = held.LastDecision, Slice = work.Stock.For(id, order.Lines.Select(line => line.Sku)) };
        var record = Deciding.Of(work.Desk, inputs);
        work.Turn.Decide(record, inputs);
        work.Turn.Emit(new OrderDecided(id, record.Decision, record.Kind));
    }

    private void TakeBack(string id, IEnumerable<LifeShipment> shipments)
    {
        foreach (var shipment in shipments)
        {
            work.Plans.Break(id, shipment, "a person decides");
        }
    }

    /// <summary>An order that a gate holds cannot be planned past it, whoever plans.</summary>
    private void RefuseOverride(OrderLife life, DecisionRecord forced, DecisionRecord engine)
    {
        var gate = GateOf(forced);
        if ((gate ?? GateOf(engine)) is { } holding && life.Holds.Any(hold => hold.Rule == holding.Rule))
        {
            RefuseHeld(life);
        }
        else if (gate is not null)
        {
            work.Turn.Refuse($"With that plan order {life.Order.Id} would be {HoldWords.Of(gate.Queue, gate.Because, gate.Rule)}");
        }
        else
        {
            work.Turn.Refuse($"That plan is not possible: {forced.Summary.TrimEnd('.')}");
        }
    }

    private static HoldRecord? GateOf(DecisionRecord record) =>
        record.Holds.FirstOrDefault(hold => record.Rules.Any(rule => rule.Rule == hold.Rule && rule.Block is "review" or "confirm"));

    private void RefuseHeld(OrderLife life) => work.Turn.Refuse($"Order {life.Order.Id} is {HoldWords.Of(life.Holds)}; release it first with release_hold");

    private bool AreKnown(OrderLife life, OverridePlan wanted)
    {
        foreach (var (number, nodes) in wanted.Nodes)
        {
            if (!life.Order.Lines.Any(l => l.Number == number))
            {
                work.Turn.Refuse($"Order {wanted.Order} has no line {number}");
            }
            else if (nodes.FirstOrDefault(node => work.Desk.Snapshot.NodeOf(node) < 0) is { } unknown)
            {
                work.Turn.Refuse($"The network has no node {unknown}");
            }
        }

        return work.Turn.Refusal is null;
    }
}
