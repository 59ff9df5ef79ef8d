using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Engine.Routing.Rules;

/// <summary>A gate before the plan (<c>review</c>) or after it (<c>confirm</c>): all rules that match apply; any hold holds, cancel beats hold.</summary>
internal sealed class Gate(RoutingSession session)
{
    internal List<HoldRecord> Holds { get; } = [];

    internal List<ActionRecord> Actions { get; } = [];

    internal SortedSet<string> Tags { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Cleared { get; } = new(StringComparer.Ordinal);

    internal bool IsCancelled => Actions.Exists(a => a.Action == "cancel");

    internal void Begin()
    {
        Holds.Clear();
        Actions.Clear();
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
        var source = rule.Source.ToString();
        switch (effect)
        {
            case HoldEffect when session.Order.Cleared.Contains(rule.Name, StringComparer.Ordinal):
                Cleared.Add(rule.Name);
                break;
            case HoldEffect hold:
                Holds.Add(new HoldRecord(hold.Queue, rule.Name, because, Due(hold.Within, rule), hold.KeepsStock, source));
                break;
            case CancelEffect cancel:
                Actions.Add(new ActionRecord("cancel", rule.Name, because, Text(cancel.After), Due(cancel.After, rule), source));
                break;
            case TagEffect tag:
                Tags.Add(tag.Code);
                break;
            case NotifyEffect notify:
                Actions.Add(new ActionRecord("notify", rule.Name, because, notify.Queue, null, source));
                break;
        }
    }

    private string? Text(Expression? expression) => expression is null ? null : Evidence.ValueText.Of(session.Interpreter.Evaluate(expression));

    private DateTimeOffset? Due(Expression? within, Rule rule) => within is null ? null : DueTime.After(session.At, session.Amount(within, rule.Name));
}
