using System.Collections.Immutable;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Model.Orders;

namespace DomRules.Engine.Life;

/// <summary>Customers who change their mind: what has left stays as it is, the rest follows with as few changes as may be.</summary>
internal sealed class OrderEdits(LifeWork work)
{
    private const string Changed = "the order was changed";

    internal void Edit(Order wanted)
    {
        if (work.Turn.Order(wanted.Id) is not { } life || wanted.SourceVersion <= life.Order.SourceVersion)
        {
            return;
        }

        if (wanted.SourceVersion is not null && OrderChange.AreSame(life.Order, Completed(life.Order, wanted)))
        {
            work.Turn.Emit(new OrderEdited(life.Order with { SourceVersion = wanted.SourceVersion }, life.Digital));
            return;
        }

        if (EditedSubstitutes.In(work.Turn, life, Completed(life.Order, wanted)) is not { } edited)
        {
            return;
        }

        var change = OrderChange.Between(life.Order, edited);
        if (!CanEdit(life, edited, change))
        {
            return;
        }

        TakeUpAgain(life, edited);
        work.Turn.Emit(new OrderEdited(edited, work.Placing.Digital(edited)));
        TakeBack(life, change);
        TakeOutLess(life, edited);
        if (work.Turn.State.Orders[edited.Id].HasOpen)
        {
            EndHolds(edited.Id, Changed);
        }

        Follow(edited.Id);
    }

    /// <summary>Ends what a person would have looked at, because it is not so any more.</summary>
    internal void EndHolds(string id, string because)
    {
        if (work.Turn.State.Orders[id].Holds is { IsEmpty: false } holds)
        {
            ImmutableArray<string> rules = [.. holds.Select(h => h.Rule).Distinct(StringComparer.Ordinal)];
            work.Turn.Emit(new HoldsEnded(id, null, because, [], rules));
            StopOverdue(id, rules);
        }
    }

    internal void StopOverdue(string id, ImmutableArray<string> rules)
    {
        foreach (var timer in work.Turn.State.Orders[id].Timers.Where(t => t.Kind == TimerKind.HoldOverdue && rules.Contains(t.Rule, StringComparer.Ordinal)))
        {
            work.Turn.Emit(new TimerEnded(timer, Rang: false));
        }
    }

    /// <summary>What may be left out of an order and says which sale it is stays as it was.</summary>
    private static Order Completed(Order before, Order wanted) => wanted with
    {
        Market = wanted.Market ?? before.Market,
        Currency = wanted.Currency ?? before.Currency,
        PlacedAt = wanted.PlacedAt ?? before.PlacedAt,
    };

    /// <summary>Opens what was planned of other facts, and what was planned only to be looked at by a person.</summary>
    private void TakeBack(OrderLife life, OrderChange change)
    {
        foreach (var shipment in life.Shipments.Where(s => s.IsPending))
        {
            var isUnderHold = work.Plans.IsPlannedUnderHold(life, shipment);
            if (shipment.Lines.RemoveAll(line => !isUnderHold && !change.Unplans(shipment, line)) is { IsEmpty: false } lines)
            {
                work.Plans.TakeOut(life.Order.Id, shipment, lines, Changed);
            }
        }
    }

    private void TakeOutLess(OrderLife life, Order edited)
    {
        foreach (var number in life.Shipments.SelectMany(s => s.Lines).Select(l => l.Line).Distinct().Order().ToList())
        {
            var wanted = (edited.Lines.FirstOrDefault(l => l.Number == number)?.Quantity ?? 0) - life.Substituted.GetValueOrDefault(number);
            work.Cancels.TakeOut(edited.Id, number, work.Turn.State.Orders[edited.Id].Planned(number) - wanted, Changed);
        }
    }

    /// <summary>More is wanted: the nodes that ship already are tried first.</summary>
    private void Follow(string id)
    {
        if (work.Desks.Names("order_edited"))
        {
            work.Events.Answer(id, new OrderEvent("order_edited", null, null, null, null), []);
            return;
        }

        var life = work.Turn.State.Orders[id];
        if (!life.HasOpen)
        {
            work.Routing.Settle(id);
            return;
        }

        var nodes = life.Shipments.Where(s => s.IsPending).Select(s => s.Node).Distinct(StringComparer.Ordinal).ToList();
        var open = OpenOrder.Of(life, work.Turn.State, work.Turn.At);
        if (nodes.Count > 0 && open.OnlyNodes.IsEmpty && work.Routing.Try(open with { OnlyNodes = [.. nodes] }) is { Record.Outcome: Model.Decisions.Outcome.Routed } own)
        {
            work.Routing.Accept(id, own.As("route", life.LastDecision));
            return;
        }

        work.Routing.Route(id, life.LastDecision);
    }

    private bool CanEdit(OrderLife life, Order edited, OrderChange change)
    {
        if (life.Status == OrderStatus.Cancelled)
        {
            work.Turn.Refuse($"Order {edited.Id} is cancelled; what is wanted again is a new order");
        }
        else if (edited.Lines.IsEmpty && !life.Order.Lines.IsEmpty)
        {
            work.Turn.Refuse($"Without lines nothing would be left of order {edited.Id}; cancel it instead");
        }
        else if (!change.Fixed.IsEmpty)
        {
            work.Turn.Refuse($"Order {edited.Id} was placed with another {string.Join(", ", change.Fixed)}, which does not change; cancel it and place a new order");
        }
        else if (life.Shipments.Any(s => s.HasLeft) && !Equals(life.Order.Destination, edited.Destination))
        {
            work.Turn.Refuse($"Part of order {edited.Id} has left; its destination cannot be changed");
        }

        foreach (var line in life.Order.Lines)
        {
            CheckLine(life, line, edited.Lines.FirstOrDefault(l => l.Number == line.Number));
        }

        return work.Turn.Refusal is null;
    }

    /// <summary>What has left, and what was fulfilled at once, stays.</summary>
    private void CheckLine(OrderLife life, OrderLine line, OrderLine? wanted)
    {
        var left = life.Shipped(line.Number);
        var gone = left + life.Fulfilled.GetValueOrDefault(line.Number);
        if (gone > 0 && (wanted is null || wanted.Quantity - life.Substituted.GetValueOrDefault(line.Number) < gone || wanted.Sku != line.Sku))
        {
            work.Turn.Refuse(left > 0
                ? $"{left} {line.Sku} of line {line.Number} has left already; that part cannot be changed, only returned"
                : (FormattableString)$"{gone} {line.Sku} of line {line.Number} was fulfilled at once; that part cannot be changed");
        }
        else if (gone > 0 && wanted!.Fulfilment != line.Fulfilment)
        {
            work.Turn.Refuse($"Part of line {line.Number} is with the customer or on its way by {line.Fulfilment}; give the rest a line of its own");
        }
        else if (wanted is not null && wanted.Sku != line.Sku && life.Planned(line.Number) > 0)
        {
            work.Turn.Refuse($"Line {line.Number} is {line.Sku}; give {wanted.Sku} a line of its own");
        }
    }

    /// <summary>What an edit says of a line is the whole truth: what was given up before is not taken off again. A source that tells every state of the order says nothing new of a line that is as it was.</summary>
    private void TakeUpAgain(OrderLife life, Order edited)
    {
        foreach (var (line, quantity) in life.Cancelled)
        {
            if (edited.SourceVersion is not null && edited.Lines.FirstOrDefault(l => l.Number == line) is { } after && OrderChange.AreSame(life.Order.Lines.First(l => l.Number == line), after))
            {
                continue;
            }

            work.Turn.Emit(new UnitsCancelled(life.Order.Id, line, -quantity, Changed, CancelCause.Edit));
        }
    }
}
