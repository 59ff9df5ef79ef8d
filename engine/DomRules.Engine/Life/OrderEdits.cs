using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Model.Orders;

namespace DomRules.Engine.Life;

/// <summary>Customers who change their mind: what has left stays as it is, the rest follows with as few changes as may be.</summary>
internal sealed class OrderEdits(LifeWork work)
{
    internal void Cancel(CancelOrder cancel)
    {
        if (work.Turn.Order(cancel.Order) is not { } life || !CanCancel(life, cancel))
        {
            return;
        }

        if (work.Desks.Names("order_cancelled"))
        {
            work.Events.Answer(cancel.Order, new OrderEvent("order_cancelled", null, null, cancel.Line, cancel.Quantity), []);
            return;
        }

        if (cancel.Line is { } line)
        {
            CancelLine(cancel.Order, line, cancel.Quantity);
        }
        else
        {
            CancelAll(cancel.Order, "the customer cancelled", CancelCause.Customer);
        }
    }

    /// <summary>Gives up all that has not left; holds and timers end with it.</summary>
    internal void CancelAll(string id, string because, string cause)
    {
        foreach (var shipment in work.Turn.State.Orders[id].Shipments.Where(s => s.IsPending))
        {
            work.Plans.Break(id, shipment, because);
        }

        work.Plans.ReleaseCart(id);
        CancelOpen(id, because, cause);
    }

    /// <summary>Gives up what is open.</summary>
    internal void CancelOpen(string id, string because, string cause)
    {
        foreach (var line in work.Turn.State.Orders[id].Order.Lines)
        {
            if (work.Turn.State.Orders[id].Open(line) is > 0 and var open)
            {
                work.Turn.Emit(new UnitsCancelled(id, line.Number, open, because, cause));
            }
        }

        if (!work.Turn.State.Orders[id].Shipments.Any(s => s.IsPending))
        {
            EndHolds(id, because);
        }

        work.Routing.Settle(id);
    }

    internal void Edit(Order edited)
    {
        if (work.Turn.Order(edited.Id) is not { } life || !CanEdit(life, edited))
        {
            return;
        }

        var moves = !Equals(life.Order.Destination, edited.Destination) || life.Order.Service != edited.Service;
        TakeUpAgain(life);
        work.Turn.Emit(new OrderEdited(edited, work.Placing.Digital(edited)));
        foreach (var shipment in life.Shipments.Where(s => s.IsPending && moves))
        {
            work.Plans.Break(edited.Id, shipment, "the order was changed");
        }

        foreach (var number in life.Shipments.SelectMany(s => s.Lines).Select(l => l.Line).Distinct().Order().ToList())
        {
            var wanted = edited.Lines.FirstOrDefault(l => l.Number == number)?.Quantity ?? 0;
            TakeOut(edited.Id, number, work.Turn.State.Orders[edited.Id].Planned(number) - wanted, "the order was changed");
        }

        EndHolds(edited.Id, "the order was changed");
        Follow(edited.Id);
    }

    /// <summary>Ends what a person would have looked at, because it is not so any more.</summary>
    internal void EndHolds(string id, string because)
    {
        if (!work.Turn.State.Orders[id].Holds.IsEmpty)
        {
            work.Turn.Emit(new HoldsEnded(id, null, because, []));
            StopOverdue(id);
        }
    }

    internal void StopOverdue(string id)
    {
        foreach (var timer in work.Turn.State.Orders[id].Timers.Where(t => t.Kind == TimerKind.HoldOverdue))
        {
            work.Turn.Emit(new TimerEnded(timer, Rang: false));
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
            work.Routing.Accept(id, own with { Record = own.Record with { Previous = life.LastDecision } });
            return;
        }

        work.Routing.Route(id, life.LastDecision);
    }

    private bool CanEdit(OrderLife life, Order edited)
    {
        foreach (var line in life.Order.Lines)
        {
            var left = life.Shipped(line.Number);
            var wanted = edited.Lines.FirstOrDefault(l => l.Number == line.Number);
            if (left > 0 && (wanted is null || wanted.Quantity < left || wanted.Sku != line.Sku))
            {
                work.Turn.Refuse($"{left} {line.Sku} of line {line.Number} has left already; that part cannot be changed, only returned");
            }
            else if (wanted is not null && wanted.Sku != line.Sku && life.Planned(line.Number) > 0)
            {
                work.Turn.Refuse($"Line {line.Number} is {line.Sku}; give {wanted.Sku} a line of its own");
            }
        }

        if (life.Shipments.Any(s => s.HasLeft) && !Equals(life.Order.Destination, edited.Destination))
        {
            work.Turn.Refuse($"Part of order {edited.Id} has left; its destination cannot be changed");
        }

        return work.Turn.Refusal is null;
    }

    private bool CanCancel(OrderLife life, CancelOrder cancel)
    {
        var lines = life.Order.Lines.Where(l => (cancel.Line ?? l.Number) == l.Number).ToList();
        if (cancel.Quantity <= 0)
        {
            work.Turn.Refuse($"{cancel.Quantity} units cannot be cancelled: a quantity is more than 0");
        }
        else if (lines.Count == 0)
        {
            work.Turn.Refuse($"Order {cancel.Order} has no line {cancel.Line}");
        }
        else if (lines.TrueForAll(l => l.Quantity - life.Cancelled.GetValueOrDefault(l.Number) - life.Shipped(l.Number) <= 0))
        {
            work.Turn.Refuse(life.Shipments.Any(s => s.HasLeft) ? (FormattableString)$"All of that has left already; it can come back as a return" : $"All of that is cancelled already");
        }

        return work.Turn.Refusal is null;
    }

    /// <summary>Of a line what is open first, then what is planned.</summary>
    internal void CancelLine(string id, int number, decimal? quantity)
    {
        var life = work.Turn.State.Orders[id];
        var line = life.Order.Lines.First(l => l.Number == number);
        var most = line.Quantity - life.Cancelled.GetValueOrDefault(number) - life.Shipped(number);
        var wanted = Math.Min(quantity ?? most, most);
        TakeOut(id, number, wanted - life.Open(line), "the customer cancelled");
        work.Turn.Emit(new UnitsCancelled(id, number, wanted, "the customer cancelled", CancelCause.Customer));
        if (work.Turn.State.Orders[id] is { HasOpen: false } left && !left.Shipments.Any(s => s.IsPending))
        {
            EndHolds(id, "the customer cancelled");
            work.Plans.ReleaseCart(id);
        }

        work.Routing.Settle(id);
    }

    /// <summary>Takes units of a line out of as few shipments as may be: those not yet told to a node first, then the largest part, then the last planned.</summary>
    private void TakeOut(string id, int number, decimal quantity, string because)
    {
        var shipments = work.Turn.State.Orders[id].Shipments
            .Where(s => s.IsPending && s.Lines.Any(l => l.Line == number))
            .SelectMany(s => s.Lines.Where(l => l.Line == number).Select(l => (Shipment: s, Line: l)))
            .OrderBy(s => s.Shipment.State)
            .ThenByDescending(s => s.Line.Quantity)
            .ThenByDescending(s => s.Shipment.Number)
            .ThenByDescending(s => s.Line.From, StringComparer.Ordinal)
            .ToList();
        foreach (var (planned, line) in shipments)
        {
            var shipment = work.Turn.State.Orders[id].Shipments.First(s => s.Number == planned.Number);
            var taken = Math.Min(quantity, line.Quantity);
            if (taken > 0)
            {
                work.Plans.TakeOut(id, shipment, [line with { Quantity = taken }], because);
                quantity -= taken;
            }
        }
    }

    /// <summary>What an edit says of a line is the whole truth: what was given up before is not taken off again.</summary>
    private void TakeUpAgain(OrderLife life)
    {
        foreach (var (line, quantity) in life.Cancelled)
        {
            work.Turn.Emit(new UnitsCancelled(life.Order.Id, line, -quantity, "the order was changed", CancelCause.Edit));
        }
    }
}
