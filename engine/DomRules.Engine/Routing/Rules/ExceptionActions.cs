using DomRules.Engine.Evidence;
using DomRules.Engine.Facts;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Engine.Routing.Rules;

/// <summary>What <c>exceptions</c> does with an event: the first rule that matches, its actions in order. Without one the order is held. The event stays in the frame, for the record's evidence.</summary>
internal sealed class ExceptionActions(RoutingSession session)
{
    /// <summary>The rule that decided; null: none did.</summary>
    internal Rule? Rule { get; private set; }

    internal List<ActionRecord> Actions { get; } = [];

    internal List<HoldRecord> Holds { get; } = [];

    /// <summary>Rules whose holds a person has released: they do not hold again.</summary>
    internal List<string> Cleared { get; } = [];

    internal void Run(string kind)
    {
        Rule = null;
        Cleared.Clear();
        Actions.Clear();
        Holds.Clear();
        session.Frame.Event = new EventFigures(kind, session.Order.Attempts, null, null);
        foreach (var rule in session.Policy.Exceptions)
        {
            if ((rule.On.IsEmpty || rule.On.Contains(kind, StringComparer.Ordinal)) && session.Holds(rule))
            {
                Rule = rule;
                Act(rule);
                break;
            }
        }

        if (Rule is null)
        {
            Holds.Add(new HoldRecord(null, "default", "Nothing in `exceptions` says what to do", null, false, ""));
        }
    }

    private void Act(Rule rule)
    {
        var because = session.Reason(rule);
        foreach (var effect in rule.Effects)
        {
            if (effect is HoldEffect && session.Order.Cleared.Contains(rule.Name, StringComparer.Ordinal))
            {
                Cleared.Add(rule.Name);
                continue;
            }

            if (effect is HoldEffect hold)
            {
                Holds.Add(new HoldRecord(hold.Queue, rule.Name, because, Due(hold.Within), hold.KeepsStock, rule.Source.ToString()));
            }

            var (name, detail, due) = Describe(effect);
            Actions.Add(new ActionRecord(name, rule.Name, because, detail, due, rule.Source.ToString()));
        }
    }

    private (string Name, string? Detail, DateTimeOffset? Due) Describe(Effect effect) => effect switch
    {
        HoldEffect hold => ("hold", hold.Queue, Due(hold.Within)),
        BackorderEffect => ("backorder", null, null),
        RecheckEffect recheck => ("recheck", Text(recheck.Every), Due(recheck.Every)),
        CancelEffect cancel => ("cancel", Text(cancel.After), Due(cancel.After)),
        ShipPartEffect => ("ship_part", null, null),
        RerouteEffect reroute => ("reroute", reroute.WithoutNode ? "without node" : null, null),
        SubstituteEffect => ("substitute", null, null),
        UpgradeServiceEffect upgrade => ("upgrade_service", Text(upgrade.UpTo), null),
        SetStockEffect set => ("set_stock", Text(set.Quantity), null),
        ReduceStockEffect reduce => ("reduce_stock", Text(reduce.Quantity), null),
        SetAsideEffect aside => ("set_aside", Text(aside.Quantity), null),
        SuspendNodeEffect suspend => ("suspend_node", Text(suspend.For), Due(suspend.For)),
        NotifyEffect notify => ("notify", notify.Queue, null),
        TagEffect tag => ("tag", tag.Code, null),
        _ => (effect.GetType().Name, null, null),
    };

    private string? Text(Expression? expression) => expression is null ? null : ValueText.Of(session.Interpreter.Evaluate(expression));

    private DateTimeOffset? Due(Expression? after) => after is null ? null : DueTime.After(session.At, session.Amount(after, null));
}
