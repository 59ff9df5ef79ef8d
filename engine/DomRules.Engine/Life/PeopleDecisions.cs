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
        if (work.Turn.Order(release.Order) is not { } life || !IsSaid(release.By, release.Because))
        {
            return;
        }

        if (life.Holds.IsEmpty)
        {
            work.Turn.Refuse($"Order {release.Order} is not held");
            return;
        }

        ImmutableArray<string> cleared = release.Cleared.IsDefaultOrEmpty ? [.. life.Holds.Select(h => h.Rule).Where(r => r != "default").Distinct(StringComparer.Ordinal)] : release.Cleared;
        if (cleared.FirstOrDefault(rule => !life.Holds.Any(h => h.Rule == rule)) is { } unknown)
        {
            work.Turn.Refuse($"Order {release.Order} is not held by {unknown}, but by {string.Join(", ", life.Holds.Select(h => h.Rule))}");
            return;
        }

        work.Turn.Emit(new HoldsEnded(release.Order, release.By, release.Because, cleared));
        work.Edits.StopOverdue(release.Order);
        PlanAnew(life, shipment => IsOnlyHeld(life, shipment), new PersonRecord(release.By, release.Because, null, null), "release");
    }

    /// <summary>Routes what is open.</summary>
    internal void RouteAgain(RouteAgain again)
    {
        if (work.Turn.Order(again.Order) is not { } life)
        {
            return;
        }

        if (!life.Holds.IsEmpty)
        {
            work.Turn.Refuse($"Order {again.Order} is held by {life.Holds[0].Rule}; release it first");
            return;
        }

        if (!life.HasOpen)
        {
            work.Turn.Refuse($"Nothing of order {again.Order} is open");
            return;
        }

        var person = again.By is null ? null : new PersonRecord(again.By, again.Because ?? "", null, null);
        work.Routing.Route(again.Order, life.LastDecision, person is null ? "route" : "reroute", person);
    }

    /// <summary>Plans what has not been told to a node from nodes that a person chose, beside the plan that the engine would have made.</summary>
    internal void Override(OverridePlan wanted)
    {
        if (work.Turn.Order(wanted.Order) is not { } life || !IsSaid(wanted.By, wanted.Because) || !AreKnown(life, wanted))
        {
            return;
        }

        TakeBack(life, shipment => shipment.State == ShipmentState.Reserved);
        work.Edits.EndHolds(wanted.Order, wanted.Because);
        var open = OpenOrder.Of(work.Turn.State.Orders[wanted.Order], work.Turn.State, work.Turn.At);
        if (open.Lines.IsEmpty)
        {
            work.Turn.Refuse($"All of order {wanted.Order} has been told to its nodes already");
            return;
        }

        var engine = work.Routing.Try(open).Record;
        var forced = work.Routing.Try(open with { Lines = [.. open.Lines.Select(line => wanted.Nodes.TryGetValue(line.Number, out var nodes) ? line with { OnlyNodes = nodes } : line)] });
        if (forced.Record.Outcome != Outcome.Routed)
        {
            work.Turn.Refuse($"That plan is not possible: {forced.Record.Summary}");
            return;
        }

        var person = new PersonRecord(wanted.By, wanted.Because, engine.Summary, Difference(forced.Record.Cost, engine.Cost));
        work.Routing.Accept(wanted.Order, forced with { Record = forced.Record with { Kind = "override", Previous = life.LastDecision, Person = person } });
    }

    private void PlanAnew(OrderLife life, Func<LifeShipment, bool> which, PersonRecord person, string kind)
    {
        TakeBack(life, which);
        if (work.Turn.State.Orders[life.Order.Id].HasOpen)
        {
            work.Routing.Route(life.Order.Id, life.LastDecision, kind, person);
        }
    }

    private void TakeBack(OrderLife life, Func<LifeShipment, bool> which)
    {
        foreach (var shipment in life.Shipments.Where(s => s.IsPending && which(s)))
        {
            work.Plans.Break(life.Order.Id, shipment, "a person decides");
        }
    }

    /// <summary>Whether a shipment was planned while the order was held, so that what it holds is not confirmed.</summary>
    private bool IsOnlyHeld(OrderLife life, LifeShipment shipment) =>
        shipment.State == ShipmentState.Reserved && work.Turn.State.ReservationsOf(life.Order.Id).Where(r => r.Key.Shipment == shipment.Number).All(r => r.State == ReservationState.Held);

    private bool IsSaid(string by, string because)
    {
        if (string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(because))
        {
            work.Turn.Refuse($"A person's decision needs a name and a reason");
        }

        return work.Turn.Refusal is null;
    }

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

    /// <summary>What the person's plan costs more than the engine's; null where either costs nothing that is known.</summary>
    private static string? Difference(string? person, string? engine)
    {
        if (person is null || engine is null)
        {
            return null;
        }

        var amount = CostText.Amount(person) - CostText.Amount(engine);
        return $"{Model.Canonical.DecimalText.Of(amount)} {person[(person.IndexOf(' ', StringComparison.Ordinal) + 1)..]}";
    }
}
