using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Model.Orders;

namespace DomRules.Engine.Life;

/// <summary>Does what <c>exceptions</c> wants done, in the order written.</summary>
internal sealed class ActionTaking(LifeWork work)
{
    /// <summary>After an event.</summary>
    internal void Take(string id, ImmutableArray<OrderAction> actions, EventScope scope)
    {
        var isReplaced = false;
        var upgrade = actions.OfType<UpgradeServiceAction>().FirstOrDefault();
        scope = scope with { Most = upgrade?.UpTo is { } more ? scope.Cost + more.Amount : null };
        foreach (var action in actions.Where(action => !(isReplaced && IsForTheRest(action))))
        {
            isReplaced |= action is SubstituteAction substitute && work.Substitutes.AfterEvent(id, substitute, scope);
            Take(id, action, scope);
        }

        if (upgrade is not null && !actions.Any(a => a is RerouteAction) && work.Turn.State.Orders[id].HasOpen)
        {
            work.Routing.Route(id, scope.Decision, most: scope.Most);
        }

        foreach (var place in work.Corrections.Places(scope))
        {
            work.Counts.TellThoseWithout(place);
        }
    }

    /// <summary>After routing that could not plan all: what it said is done already; what is to happen later is noted.</summary>
    internal void TakeAfterRouting(string id, ImmutableArray<OrderAction> actions, DecisionRecord record)
    {
        foreach (var action in actions)
        {
            if (action is BackorderAction or RecheckAction or CancelAction { AfterSeconds: not null } or NotifyAction)
            {
                Take(id, action, new EventScope(new OrderEvent("no_plan", null, null, null, null), record.Decision, [], []));
            }
        }
    }

    /// <summary>Whether an action is for what is still open; after <c>substitute</c> that is what could not be replaced.</summary>
    internal static bool IsForTheRest(OrderAction action) => action is RerouteAction or BackorderAction or RecheckAction or CancelAction or ShipPartAction or UpgradeServiceAction or HoldAction;

    private void Take(string id, OrderAction action, EventScope scope)
    {
        switch (action)
        {
            case RerouteAction reroute: Reroute(id, reroute, scope); break;
            case BackorderAction when !work.Turn.State.Orders[id].AwaitsStock: work.Turn.Emit(new StockAwaited(id, Waits: true)); break;
            case RecheckAction recheck: SetTimer(id, TimerKind.Recheck, recheck.Rule, recheck.EverySeconds); break;
            case CancelAction { AfterSeconds: { } after } cancel: SetOnce(id, TimerKind.Cancel, cancel.Rule, after); break;
            case CancelAction cancel: CancelNow(id, cancel, scope); break;
            case UpgradeServiceAction: work.Sites.Upgrade(id, scope.Most); break;
            case HoldAction hold: work.Routing.Hold(id, new OpenHold(hold.Queue, hold.Rule, hold.Because, work.Turn.At, hold.DueBy)); break;
            case SetStockAction or ReduceStockAction or SetAsideAction: work.Corrections.Correct(action, scope); break;
            case SuspendNodeAction suspend when scope.Event.Node is { } node: work.Sites.Suspend(node, DueTime.After(work.Turn.At, suspend.ForSeconds), suspend.Because); break;
            case NotifyAction notify: work.Turn.Emit(new Notified(id, notify.Queue, notify.Because)); break;
            default: break;
        }
    }

    private void Reroute(string id, RerouteAction reroute, EventScope scope)
    {
        if (reroute.WithoutNode && scope.Event.Node is { } node)
        {
            foreach (var sku in scope.Lines.Select(l => l.Sku).Distinct(StringComparer.Ordinal).DefaultIfEmpty(null))
            {
                work.Turn.Emit(new NodeLeftOut(id, new LeftOutNode(node, sku, reroute.ForSeconds is { } seconds ? DueTime.After(work.Turn.At, seconds) : null, reroute.Because), work.Turn.At));
            }
        }

        if (work.Turn.State.Orders[id].HasOpen)
        {
            work.Routing.Route(id, scope.Decision, most: scope.Most);
        }
    }

    /// <summary>A part that broke is given up; what concerns the order as a whole gives up all that has not left.</summary>
    private void CancelNow(string id, CancelAction cancel, EventScope scope)
    {
        if (scope.Event is { Kind: "order_cancelled", Line: { } line })
        {
            work.Cancels.CancelLine(id, line, scope.Event.Quantity);
        }
        else if (scope.IsOfWholeOrder)
        {
            work.Cancels.CancelAll(id, cancel.Because, scope.Event.Kind);
        }
        else
        {
            work.Cancels.CancelOpen(id, cancel.Because, scope.Event.Kind);
        }
    }

    private void SetTimer(string id, TimerKind kind, string rule, decimal seconds)
    {
        if (DueTime.After(work.Turn.At, seconds) is { } due)
        {
            work.Turn.Emit(new TimerSet(new LifeTimer(due, kind, id, rule)));
        }
    }

    /// <summary>A term that runs is not begun anew by looking again.</summary>
    private void SetOnce(string id, TimerKind kind, string rule, decimal seconds)
    {
        if (!work.Turn.State.Orders[id].Timers.Any(t => t.Kind == kind && t.Rule == rule))
        {
            SetTimer(id, kind, rule, seconds);
        }
    }
}
