using DomRules.Engine.Evidence;
using DomRules.Engine.Facts;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;
using DomRules.Model.Life;
using DomRules.Model.Values;

namespace DomRules.Engine.Routing.Rules;

/// <summary>Works out what an effect of a gate or of <c>exceptions</c> wants done: an action with its amounts, or why there is none.</summary>
internal sealed class ActionMaker(RoutingSession session)
{
    private Rule _rule = null!;

    /// <summary>Why the last effect came to no action; null: it did.</summary>
    internal FaultRecord? Fault { get; private set; }

    /// <summary>Null: an amount is unknown, negative or cannot be worked out, or there is no node to act on; <see cref="Fault"/> says which.</summary>
    internal OrderAction? Make(Rule rule, Effect effect, string because)
    {
        _rule = rule;
        Fault = null;
        var action = Waiting(effect) ?? AtNode(effect) ?? Plain(effect);
        return Fault is null ? action with { Rule = rule.Name, Because = because } : null;
    }

    private OrderAction? Waiting(Effect effect) => effect switch
    {
        HoldEffect hold => new HoldAction(hold.Queue, Seconds(hold.Within, "hold within") is { } within ? DueTime.After(session.At, within) : null, hold.KeepsStock),
        RecheckEffect recheck => new RecheckAction(Interval(recheck.Every)),
        CancelEffect cancel => new CancelAction(Seconds(cancel.After, "cancel after")),
        _ => null,
    };

    private OrderAction? AtNode(Effect effect) => effect switch
    {
        SetStockEffect set => new SetStockAction(Units(set.Quantity, "set stock to")),
        ReduceStockEffect reduce => new ReduceStockAction(Units(reduce.Quantity, "reduce stock by")),
        SetAsideEffect aside => new SetAsideAction(Units(aside.Quantity, "set aside")),
        SuspendNodeEffect suspend when HasNode("suspend node") => new SuspendNodeAction(Seconds(suspend.For, "suspend node for") ?? 0),
        SuspendNodeEffect => new SuspendNodeAction(0),
        RerouteEffect { WithoutNode: true } reroute when session.Frame.Event?.Node is not null => new RerouteAction(true, Seconds(reroute.For, "reroute without node for")),
        _ => null,
    };

    private OrderAction Plain(Effect effect) => effect switch
    {
        RerouteEffect => new RerouteAction(false, null),
        BackorderEffect => new BackorderAction(),
        ShipPartEffect => new ShipPartAction(),
        SubstituteEffect => new SubstituteAction(),
        UpgradeServiceEffect upgrade => new UpgradeServiceAction(Extra(upgrade.UpTo)),
        NotifyEffect notify => new NotifyAction(notify.Queue),
        TagEffect tag => new TagAction(tag.Code),
        _ => throw new InvalidOperationException($"{effect.GetType().Name} is no action."),
    };

    /// <summary>Null: nothing was stated.</summary>
    private decimal? Seconds(Expression? stated, string what) => stated is null ? null : Amount(session.OfEvent(stated), stated, what);

    /// <summary>Looking again without pause would never end.</summary>
    private decimal Interval(Expression every)
    {
        var seconds = Amount(session.OfEvent(every), every, "recheck every");
        if (Fault is null && seconds == 0)
        {
            Fault = new FaultRecord("no_interval", "`recheck every` comes to no time at all", _rule.Name);
        }

        return seconds;
    }

    private MoneyValue? Extra(Expression? upTo)
    {
        if (upTo is null)
        {
            return null;
        }

        var value = session.OfEvent(upTo);
        Amount(value, upTo, "upgrade service up to");
        return value as MoneyValue;
    }

    /// <summary>The event's quantity where none is stated.</summary>
    private decimal Units(Expression? stated, string what)
    {
        if (!HasNode(what))
        {
            return 0;
        }

        var value = stated is not null ? session.OfEvent(stated) : session.Frame.Event!.Quantity is { } units ? new NumberValue(units, Measure.Number) : Value.Unknown;
        var amount = Amount(value, stated, what);
        if (Fault is null && !Snapshots.QuantityScale.TryScale(amount, out _))
        {
            Fault = new FaultRecord("inexact_amount", $"`{what}` comes to {ValueText.Of(value)}, which cannot be counted exactly", _rule.Name);
        }

        return amount;
    }

    private decimal Amount(Value value, Expression? stated, string what)
    {
        var (amount, fault) = value switch
        {
            NumberValue number => (number.Amount, null),
            MoneyValue money => (money.Amount, null),
            FaultValue wrong => (0, new FaultRecord(wrong.Kind, $"`{what}` cannot be worked out: {wrong.Message}", _rule.Name)),
            _ => (0m, (FaultRecord?)new FaultRecord("unknown_amount", $"`{what}` has no amount: {(stated is null ? "event.quantity" : ExpressionText.Of(stated))} is unknown", _rule.Name)),
        };
        Fault ??= fault ?? (amount < 0 ? new FaultRecord("negative_amount", $"`{what}` comes to {ValueText.Of(value)}, which is less than nothing", _rule.Name) : null);
        return amount;
    }

    private bool HasNode(string what)
    {
        if (session.EventNode < 0)
        {
            Fault ??= EventFault.NoNode($"`{what}`", session.Frame.Event, _rule.Name);
        }

        return session.EventNode >= 0;
    }
}
