using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Engine.Life;

/// <summary>Does what is due, each once and at its own time.</summary>
internal sealed class TimerRinging(LifeWork work)
{
    internal void RingUntil(DateTimeOffset now)
    {
        while (work.Turn.State.NextDue is { } due && due <= now)
        {
            work.Turn.At = due > work.Turn.State.At ? due : work.Turn.State.At;
            work.Turn.Advance();
            work.Turn.Routed.Clear();
            RingNext();
            work.Freed.Serve();
        }

        work.Turn.At = now;
        work.Turn.Advance();
        ForgetPastDays();
    }

    /// <summary>At one moment, first what lapses or is given up, then sites that work again, then all else.</summary>
    private void RingNext()
    {
        if (work.Turn.State.Timers.Min is { } timer && (work.Turn.State.NextSiteEnd is not { } end || timer.Due < end || (timer.Due == end && timer.Kind < TimerKind.Recheck)))
        {
            work.Turn.Emit(new TimerEnded(timer, Rang: true));
            Ring(timer);
        }
        else
        {
            work.Sites.EndWhatIsOver();
        }
    }

    /// <summary>A day is over everywhere twelve hours after it is over in UTC; nothing is planned for it any more.</summary>
    private void ForgetPastDays()
    {
        if (work.Turn.At.UtcTicks < TimeSpan.TicksPerDay)
        {
            return;
        }

        var today = DateOnly.FromDateTime(work.Turn.At.UtcDateTime.AddHours(-12));
        if (!work.Turn.State.Capacity.IsEmpty && work.Turn.State.Capacity.Keys.First() < today)
        {
            work.Turn.Emit(new DaysPassed(today));
        }
    }

    private void Ring(LifeTimer timer)
    {
        var life = work.Turn.State.Orders.GetValueOrDefault(timer.Order);
        switch (timer.Kind)
        {
            case TimerKind.Expire: work.Placing.Expire(timer.Order, timer.Due); break;
            case TimerKind.Cancel when life is not null: work.Cancels.CancelOpen(timer.Order, $"{timer.Rule}: the time it could wait is over", CancelCause.Term); break;
            case TimerKind.Recheck when life is { RoutesItself: true }: work.Routing.Route(timer.Order, life.LastDecision); break;
            case TimerKind.HoldOverdue when life is { Holds.IsEmpty: false }: work.Events.Answer(timer.Order, new OrderEvent("hold_overdue", null, null, null, null), []); break;
            case TimerKind.ReturnOverdue when life is not null: work.Returns.BeOverdue(timer.Order); break;
            default: break;
        }
    }
}
