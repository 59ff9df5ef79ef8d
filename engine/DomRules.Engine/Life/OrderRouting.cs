using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Model.Orders;

namespace DomRules.Engine.Life;

/// <summary>Routes what is open of an order, and keeps what came of it.</summary>
internal sealed class OrderRouting(LifeWork work)
{
    /// <summary>One command cannot route an order more often: whoever wrote the policy has to look.</summary>
    private const int AtOnce = 20;

    /// <summary>Routes the open part now.</summary>
    /// <param name="id">Order id.</param>
    /// <param name="previous">Hash of the decision that this one follows; null: the first.</param>
    /// <param name="kind">Kind of the decision.</param>
    /// <param name="person">Who wanted it; null: nobody.</param>
    /// <param name="most">What it may cost where a dearer service would only keep the promise; null: whatever it takes.</param>
    internal void Route(string id, string? previous, string kind = "route", PersonRecord? person = null, decimal? most = null)
    {
        var life = work.Turn.State.Orders[id];
        var times = work.Turn.Routed[id] = work.Turn.Routed.GetValueOrDefault(id) + 1;
        if (times > AtOnce)
        {
            Hold(id, new OpenHold(null, "default", $"It was routed {AtOnce} times at once", work.Turn.At, null));
            return;
        }

        Accept(id, Within(OpenOrder.Of(life, work.Turn.State, work.Turn.At), most).As(kind, previous, person));
    }

    /// <summary>Where the promise costs too much, it is routed as if nothing had been promised, if that is cheaper.</summary>
    private RoutingTrial Within(Order open, decimal? most)
    {
        var trial = Try(open);
        if (open.PromisedBy is null || !(CostText.Amount(trial.Record.Cost) > most))
        {
            return trial;
        }

        var late = Try(open with { PromisedBy = null });
        return late.Record.Outcome == trial.Record.Outcome && CostText.Amount(late.Record.Cost) < CostText.Amount(trial.Record.Cost) ? late : trial;
    }

    /// <summary>Decides an order on the stock as it stands; changes nothing.</summary>
    internal RoutingTrial Try(Order order)
    {
        var inputs = work.Inputs("route") with { Order = order, Slice = work.Stock.For(order.Id, order.Lines.Select(line => line.Sku)) };
        var (batch, laid) = StockLaying.On(work.Desk, inputs.Slice);
        var decision = work.Desk.Router.Decide(order, work.Turn.At, batch);
        var (record, actions) = (decision.Record(), decision.Actions);
        var before = Capacity.Of(batch, laid);
        work.Desks.Decided?.Invoke(decision, record);
        decision.Take();
        var drawn = DrawnStock.From(batch, laid, work.Stock.Counted(order.Lines.Select(line => line.Sku)));
        return new RoutingTrial(record, actions, drawn, Capacity.Difference(before, Capacity.Of(batch, laid)), inputs);
    }

    /// <summary>Makes a trial the order's plan.</summary>
    internal void Accept(string id, RoutingTrial trial)
    {
        var record = trial.Record;
        work.Turn.Decide(record, trial.Inputs);
        work.Turn.Emit(new OrderDecided(id, record.Decision, record.Kind));
        if (!record.Shipments.IsEmpty)
        {
            work.Plans.ReleaseCart(id);
            work.Plans.Keep(id, trial, record.Outcome == Outcome.Held ? ReservationState.Held : ReservationState.Confirmed);
        }

        if (work.Substitutes.AfterRouting(id, trial))
        {
            work.Actions.TakeAfterRouting(id, trial.Actions.RemoveAll(ActionTaking.IsForTheRest), record);
            Settle(id);
            return;
        }

        foreach (var hold in record.Holds)
        {
            Hold(id, new OpenHold(hold.Queue, hold.Rule, hold.Because, work.Turn.At, hold.DueBy));
        }

        if (record.Outcome == Outcome.Cancelled)
        {
            work.Plans.ReleaseCart(id);
            work.Cancels.CancelOpen(id, record.Summary, CauseOf(record));
        }

        if (record.Outcome is not (Outcome.Held or Outcome.Cancelled))
        {
            Fulfil(id);
        }

        work.Actions.TakeAfterRouting(id, trial.Actions, record);
        Settle(id);
    }

    /// <summary>What needs no node waits with an order that is held, and for nothing else.</summary>
    private void Fulfil(string id)
    {
        var life = work.Turn.State.Orders[id];
        foreach (var line in life.Order.Lines.Where(line => life.Digital.Contains(line.Number) && life.Open(line) > 0))
        {
            work.Turn.Emit(new UnitsFulfilled(id, line.Number, life.Open(line)));
        }
    }

    /// <summary>A gate before or after the plan is the policy's will; the answer to a missing plan is want of stock.</summary>
    private static string CauseOf(DecisionRecord record) =>
        record.Actions.Any(action => action.Action == "cancel" && record.Rules.Any(rule => rule.Rule == action.Rule && rule.Block == "exceptions")) ? "no_plan" : CancelCause.Policy;

    /// <summary>Where nothing is open, nothing looks again and nothing waits.</summary>
    internal void Settle(string id)
    {
        var life = work.Turn.State.Orders[id];
        if (life.HasOpen)
        {
            return;
        }

        Stop(life, TimerKind.Recheck, TimerKind.Cancel);
    }

    /// <summary>Neither a time nor stock has what is open looked at any more; a term to give it up runs on.</summary>
    internal void StopLooking(string id) => Stop(work.Turn.State.Orders[id], TimerKind.Recheck);

    private void Stop(OrderLife life, params TimerKind[] kinds)
    {
        foreach (var timer in life.Timers.Where(t => kinds.Contains(t.Kind)))
        {
            work.Turn.Emit(new TimerEnded(timer, Rang: false));
        }

        if (life.AwaitsStock)
        {
            work.Turn.Emit(new StockAwaited(life.Order.Id, Waits: false));
        }
    }

    /// <summary>Lets a person look; a hold that is open already is not opened twice.</summary>
    internal void Hold(string id, OpenHold hold)
    {
        if (work.Turn.State.Orders[id].Holds.Any(h => h.Rule == hold.Rule && h.Queue == hold.Queue))
        {
            return;
        }

        work.Turn.Emit(new HoldPlaced(id, hold));
        if (hold.DueBy is { } due)
        {
            work.Turn.Emit(new TimerSet(new LifeTimer(due, TimerKind.HoldOverdue, id, hold.Rule)));
        }
    }
}
