using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Model.Orders;

namespace DomRules.Engine.Life;

/// <summary>Gives up what has not left: as the customer wants it, as the policy says, or when a term is over.</summary>
internal sealed class OrderCancels(LifeWork work)
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
            work.Edits.EndHolds(id, because);
        }

        work.Routing.Settle(id);
    }

    /// <summary>Of a line what is open first, then what is planned.</summary>
    internal void CancelLine(string id, int number, decimal? quantity)
    {
        var life = work.Turn.State.Orders[id];
        var line = life.Order.Lines.First(l => l.Number == number);
        var most = life.Cancellable(line);
        var wanted = Math.Min(quantity ?? most, most);
        TakeOut(id, number, wanted - life.Open(line), "the customer cancelled");
        work.Turn.Emit(new UnitsCancelled(id, number, wanted, "the customer cancelled", CancelCause.Customer));
        if (work.Turn.State.Orders[id] is { HasOpen: false } left && !left.Shipments.Any(s => s.IsPending))
        {
            work.Edits.EndHolds(id, "the customer cancelled");
            work.Plans.ReleaseCart(id);
        }

        work.Routing.Settle(id);
    }

    /// <summary>Takes units of a line out of its shipments, those first that the customer misses least.</summary>
    internal void TakeOut(string id, int number, decimal quantity, string because)
    {
        while (quantity > 0 && LeastMissed(id, number, quantity) is var (shipment, line))
        {
            var taken = Math.Min(quantity, line.Quantity);
            work.Plans.TakeOut(id, shipment, [line with { Quantity = taken }], because);
            quantity -= taken;
        }
    }

    /// <summary>What a site was not told of first; of that what alone is as much as is to go, then what waits for goods, then a shipment that goes away wholly, then the largest part and the last planned.</summary>
    private (LifeShipment Shipment, LifeLine Line)? LeastMissed(string id, int number, decimal quantity) => work.Turn.State.Orders[id].Shipments
        .Where(s => s.IsPending)
        .SelectMany(s => s.Lines.Where(l => l.Line == number).Select(l => ((LifeShipment Shipment, LifeLine Line)?)(s, l)))
        .OrderBy(part => part!.Value.Shipment.State)
        .ThenByDescending(part => part!.Value.Line.Quantity == quantity)
        .ThenByDescending(part => work.Plans.AwaitsGoods(id, part!.Value.Shipment, part.Value.Line))
        .ThenByDescending(part => part!.Value.Shipment.Lines.All(l => l.Line == number) && part.Value.Shipment.Lines.Sum(l => l.Quantity) <= quantity)
        .ThenByDescending(part => part!.Value.Line.Quantity)
        .ThenByDescending(part => part!.Value.Shipment.Number)
        .ThenByDescending(part => part!.Value.Line.From, StringComparer.Ordinal)
        .FirstOrDefault();

    private bool CanCancel(OrderLife life, CancelOrder cancel)
    {
        var lines = life.Order.Lines.Where(l => (cancel.Line ?? l.Number) == l.Number).ToList();
        if (cancel.Quantity <= 0)
        {
            work.Turn.Refuse($"{cancel.Quantity} units cannot be cancelled: a quantity is more than 0");
        }
        else if (cancel is { Quantity: not null, Line: null })
        {
            work.Turn.Refuse($"Of which line {cancel.Quantity} units are to be cancelled is not said");
        }
        else if (lines.Count == 0)
        {
            work.Turn.Refuse(cancel.Line is null ? (FormattableString)$"Order {cancel.Order} has no lines; there is nothing to cancel" : $"Order {cancel.Order} has no line {cancel.Line}");
        }
        else if (lines.TrueForAll(l => life.Cancellable(l) <= 0))
        {
            work.Turn.Refuse($"{WhyNothing(life, lines)}");
        }
        else if (cancel.Quantity > life.Cancellable(lines[0]))
        {
            work.Turn.Refuse($"Only {life.Cancellable(lines[0])} {lines[0].Sku} of line {cancel.Line} can still be cancelled");
        }

        return work.Turn.Refusal is null;
    }

    private static string WhyNothing(OrderLife life, List<OrderLine> lines)
    {
        var left = lines.Where(l => life.Shipped(l.Number) > 0).ToList();
        return left.Count > 0
            ? left.TrueForAll(l => life.Returned.GetValueOrDefault(l.Number) >= life.Shipped(l.Number)) ? "All of that came back already" : "All of that has left already; it can come back as a return"
            : lines.Exists(l => life.Substituted.ContainsKey(l.Number)) ? "Another line is sent in place of it; cancel that one"
            : lines.Exists(l => life.Fulfilled.ContainsKey(l.Number)) ? "All of that needs no node and was fulfilled at once; what the customer has cannot be cancelled"
            : "All of that is cancelled already";
    }
}
