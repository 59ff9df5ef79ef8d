using System.Collections.Immutable;
using DomRules.Engine.Routing.Records;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;
using DomRules.Model.Life;

namespace DomRules.Engine.Routing.Rules;

/// <summary>A gate before the plan (<c>review</c>) or after it (<c>confirm</c>): all rules that match apply; any hold holds, cancel beats hold.</summary>
internal sealed class Gate(RoutingSession session)
{
    private readonly ActionMaker _maker = new(session);

    internal List<HoldRecord> Holds { get; } = [];

    internal List<ActionRecord> Actions { get; } = [];

    /// <summary>What the order's rules want done, holds among it.</summary>
    internal List<OrderAction> Typed { get; } = [];

    internal SortedSet<string> Tags { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Cleared { get; } = new(StringComparer.Ordinal);

    internal bool IsCancelled => Typed.Exists(a => a is CancelAction { AfterSeconds: null });

    internal void Begin()
    {
        Holds.Clear();
        Actions.Clear();
        Typed.Clear();
        Tags.Clear();
        Cleared.Clear();
    }

    /// <summary>Asks every rule of the block.</summary>
    internal void Ask(BlockKind block, ImmutableArray<Rule> rules)
    {
        session.Asked(block);
        foreach (var rule in rules)
        {
            if (session.Rules.IsPossible(rule) && session.Holds(rule))
            {
                Apply(rule);
            }
        }
    }

    /// <summary>Applies the effects of a rule that holds.</summary>
    internal void Apply(Rule rule)
    {
        var because = session.Reason(rule);
        foreach (var effect in rule.Effects)
        {
            Apply(rule, effect, because);
        }
    }

    private void Apply(Rule rule, Effect effect, string because)
    {
        if (effect is HoldEffect && session.Order.Cleared.Contains(rule.Name, StringComparer.Ordinal))
        {
            Cleared.Add(rule.Name);
            return;
        }

        if ((_maker.Make(rule, effect, because) ?? Timeless(rule, effect, because)) is not { } action)
        {
            return;
        }

        Typed.Add(action);
        switch (action)
        {
            case HoldAction hold:
                Holds.Add(new HoldRecord(hold.Queue, rule.Name, because, hold.DueBy, hold.KeepsStock, rule.Source.ToString()));
                break;
            case TagAction tag:
                Tags.Add(tag.Code);
                break;
            default:
                Actions.Add(ActionRecords.Of(action, session.At, rule.Source.ToString()));
                break;
        }
    }

    /// <summary>A hold stands though its time cannot be worked out, which is the order's fault; nothing else does.</summary>
    private HoldAction? Timeless(Rule rule, Effect effect, string because)
    {
        session.Fault ??= _maker.Fault;
        return effect is HoldEffect hold ? new HoldAction(hold.Queue, null, hold.KeepsStock) { Rule = rule.Name, Because = because } : null;
    }
}
