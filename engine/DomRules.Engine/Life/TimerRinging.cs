using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>Does what is due, each once and at its own time.</summary>
internal sealed class TimerRinging(LifeWork work)
{
    internal void RingUntil(DateTimeOffset now)
    {
        while (work.Turn.State.Timers.Min is { } timer && timer.Due <= now)
        {
            work.Turn.At = timer.Due > work.Turn.State.At ? timer.Due : work.Turn.State.At;
            work.Turn.Advance();
            work.Turn.Routed.Clear();
            work.Turn.Emit(new TimerEnded(timer, Rang: true));
            Ring(timer);
        }

        work.Turn.At = now;
        work.Turn.Advance();
    }

    private void Ring(LifeTimer timer)
    {
        var life = work.Turn.State.Orders.GetValueOrDefault(timer.Order);
        switch (timer.Kind)
        {
            case TimerKind.Expire: work.Placing.Expire(timer.Order, timer.Due); break;
            case TimerKind.Cancel when life is not null: work.Edits.CancelOpen(timer.Order, $"{timer.Rule}: the time it could wait is over", CancelCause.Term); break;
            case TimerKind.Recheck when life is { HasOpen: true, Holds.IsEmpty: true }: work.Routing.Route(timer.Order, life.LastDecision); break;
            case TimerKind.HoldOverdue when life is { Holds.IsEmpty: false }: work.Events.Answer(timer.Order, new OrderEvent("hold_overdue", null, null, null, null), []); break;
            default: break;
        }
    }
}
