using System.Collections.Immutable;
using DomRules.Engine.Returns;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Model.Returns;

namespace DomRules.Engine.Life;

/// <summary>Goods that come back: decided first, by a person where the policy says so; on stock when they are there.</summary>
internal sealed class ReturnMoves(LifeWork work)
{
    /// <summary>A customer asks; a return that is held may be asked again, corrected.</summary>
    internal void Decide(ReturnRequest request)
    {
        if (work.Turn.Order(request.OrderId) is not { } life)
        {
            return;
        }

        if (request.Items.IsEmpty)
        {
            work.Turn.Refuse($"Return {request.Id} has no items");
            return;
        }

        if (request.Refusal is not null)
        {
            work.Turn.Refuse($"Return {request.Id} comes with a refusal of its own; a person refuses a held return with refuse_return, by name");
            return;
        }

        var before = life.ReturnOf(request.Id);
        if (before is { State: not ReturnState.Held })
        {
            work.Turn.Refuse($"Return {request.Id} of order {request.OrderId} is known already: {Standing(before)}; what else comes back is another return");
            return;
        }

        var askedAt = before?.Held!.Request.AskedAt ?? request.AskedAt ?? work.Turn.At;
        Decide(life, request with { Order = null, Shipped = [], ReturnedBefore = [], At = null, AskedAt = askedAt }, "return", null);
    }

    /// <summary>A person lets a held return go on; it is decided now, with the rules cleared.</summary>
    internal void Release(ReleaseHold release)
    {
        if (HeldOf(release.Order, release.Return!, release.By, release.Because) is not ({ } life, { } held))
        {
            return;
        }

        var rules = held.Holds.Select(h => h.Rule).Distinct(StringComparer.Ordinal).ToList();
        var cleared = release.Cleared.IsDefaultOrEmpty ? rules : [.. release.Cleared];
        if (cleared.Find(rule => !rules.Contains(rule)) is { } unknown)
        {
            work.Turn.Refuse($"Return {release.Return} is not held by {unknown}, but by {string.Join(", ", rules)}");
            return;
        }

        var request = held.Request with { Cleared = [.. held.Request.Cleared.Union(cleared, StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
        Decide(life, request, "release", new PersonRecord(release.By, release.Because, string.Join("; ", held.Holds.Select(h => HoldWords.Of(h.Queue, h.Because, h.Rule))), null));
    }

    /// <summary>A person refuses a held return, beside what the policy would have done with it.</summary>
    internal void Refuse(RefuseReturn refuse)
    {
        if (HeldOf(refuse.Order, refuse.Return, refuse.By, refuse.Because) is not ({ } life, { } held))
        {
            return;
        }

        var let = held.Request with { Cleared = [.. held.Holds.Select(h => h.Rule).Union(held.Request.Cleared, StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
        var instead = work.Desk.Returns.Decide(ReturnableUnits.Known(life, let, work), work.Turn.At).Summary;
        Decide(life, held.Request with { Refusal = refuse.Because }, "refuse", new PersonRecord(refuse.By, refuse.Because, instead, null));
    }

    internal void Receive(ReceiveReturn back)
    {
        if (work.Turn.Order(back.Order) is not { } life)
        {
            return;
        }

        if (life.ReturnOf(back.Return) is not { State: ReturnState.OnItsWay } expected)
        {
            work.Turn.Refuse($"No return {back.Return} of order {back.Order} is on its way{(life.ReturnOf(back.Return) is { } known ? $": {Standing(known)}" : "")}");
            return;
        }

        work.Turn.Emit(new ReturnReceived(back.Order, back.Return));
        foreach (var effect in expected.Stock.Where(e => e.Node is not null && e.Counter != "writtenOff"))
        {
            var place = new StockPlace(effect.Node!, effect.Sku);
            var isForSale = effect.Counter == "onHand";
            work.Turn.Emit(new StockMoved(place, StockMoveKind.Returned, isForSale ? effect.Quantity : 0, isForSale ? 0 : effect.Quantity, work.Turn.At, $"return {back.Return}"));
            if (isForSale)
            {
                work.Arrivals.GiveOut(place);
                work.Arrivals.WakeUp(place);
            }
        }
    }

    /// <summary>A person should have looked at a return by now. The policy is asked only where it names that: the order itself waits for nobody.</summary>
    internal void BeOverdue(string order)
    {
        if (work.Desks.Names("hold_overdue"))
        {
            work.Events.Answer(order, new OrderEvent("hold_overdue", null, null, null, null), []);
        }
    }

    private void Decide(OrderLife life, ReturnRequest asked, string kind, PersonRecord? person)
    {
        var known = ReturnableUnits.Known(life, asked, work);
        var (request, contradiction) = ReturnableUnits.Fitted(life, known);
        if (contradiction is not null)
        {
            work.Turn.Refuse($"Return {asked.Id} does not fit order {asked.OrderId}: {contradiction}");
            return;
        }

        var inputs = work.Inputs(kind) with { Return = request, Person = person, Previous = life.LastDecision };
        var record = Deciding.Of(work.Desk, inputs);
        work.Turn.Decide(record, inputs);
        work.Turn.Emit(new OrderDecided(asked.OrderId, record.Decision, record.Kind));
        StopOverdue(life, asked.Id);
        if (record.Outcome == Outcome.Held)
        {
            Hold(asked, record);
            return;
        }

        Accept(life, asked, record);
        foreach (var order in ExchangeOrder.Of(request, record))
        {
            work.Placing.Place(order);
        }
    }

    /// <summary>All of a return waits while a person looks at any of it.</summary>
    private void Hold(ReturnRequest asked, DecisionRecord record)
    {
        var lined = asked with { Items = [.. asked.Items.Select((item, i) => item with { Line = record.Items[i].Line ?? item.Line })] };
        ImmutableArray<OpenHold> holds = [.. record.Holds.Select(h => new OpenHold(h.Queue, h.Rule, h.Because, work.Turn.At, h.DueBy))];
        work.Turn.Emit(new ReturnHeld(asked.OrderId, new HeldReturn(lined, holds)));
        if (holds.Min(h => h.DueBy) is { } due)
        {
            work.Turn.Emit(new TimerSet(new LifeTimer(due, TimerKind.ReturnOverdue, asked.OrderId, asked.Id)));
        }
    }

    private void Accept(OrderLife life, ReturnRequest asked, DecisionRecord record)
    {
        var accepted = record.Items.Where(i => i.Outcome == "accepted").ToList();
        foreach (var item in accepted.Where(i => i.Line is not null))
        {
            work.Turn.Emit(new UnitsReturned(asked.OrderId, item.Line!.Value, item.Quantity));
        }

        var coming = accepted.Where(i => i.Node is not null && !life.Digital.Contains(i.Line ?? 0)).ToList();
        if (coming.Count > 0)
        {
            work.Turn.Emit(new ReturnExpected(asked.OrderId, new PendingReturn(asked.Id, [.. coming.SelectMany(i => i.Stock)])));
        }
        else if (accepted.Count > 0 || life.ReturnOf(asked.Id) is not null)
        {
            work.Turn.Emit(new ReturnSettled(asked.OrderId, asked.Id, accepted.Count > 0));
        }
    }

    private (OrderLife? Life, HeldReturn? Held) HeldOf(string order, string id, string by, string because)
    {
        if (work.Turn.Order(order) is not { } life || !work.Turn.IsSaid(by, because))
        {
            return default;
        }

        if (life.ReturnOf(id) is { Held: { } held })
        {
            return (life, held);
        }

        work.Turn.Refuse(life.ReturnOf(id) is { } known ? $"Return {id} is not held: {Standing(known)}" : (FormattableString)$"Order {order} has no return {id}");
        return default;
    }

    private void StopOverdue(OrderLife life, string id)
    {
        foreach (var timer in life.Timers.Where(t => t.Kind == TimerKind.ReturnOverdue && t.Rule == id))
        {
            work.Turn.Emit(new TimerEnded(timer, Rang: false));
        }
    }

    private static string Standing(OrderReturn known) => known.State switch
    {
        ReturnState.Held => $"it is held by {string.Join(", ", known.Held!.Holds.Select(h => h.Rule).Distinct(StringComparer.Ordinal))}",
        ReturnState.OnItsWay => "it was accepted, and is on its way",
        ReturnState.Received => "it came in",
        _ => "it was accepted, and nothing of it comes in",
    };
}
