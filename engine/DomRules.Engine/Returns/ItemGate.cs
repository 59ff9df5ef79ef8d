using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;

namespace DomRules.Engine.Returns;

/// <summary>What all rules that match bring about together: refusals, holds, tags and notices.</summary>
internal sealed class ItemGate(ReturnSession session)
{
    internal List<VetoRecord> Refusals { get; } = [];

    internal List<HoldRecord> Holds { get; } = [];

    internal List<ActionRecord> Actions { get; } = [];

    internal List<string> Tags { get; } = [];

    internal List<string> Cleared { get; } = [];

    /// <summary>Asks every rule that has such an effect.</summary>
    internal void Ask()
    {
        Refusals.Clear();
        Holds.Clear();
        Actions.Clear();
        Tags.Clear();
        Cleared.Clear();
        foreach (var rule in session.Rules.Where(IsAsked))
        {
            if (session.Holds(rule))
            {
                Apply(rule);
            }
        }
    }

    /// <summary>Whether the rule is asked whatever the others say.</summary>
    internal static bool IsAsked(Rule rule) => rule.Effects.Any(e => e is RefuseEffect or HoldEffect or TagEffect or NotifyEffect);

    private void Apply(Rule rule)
    {
        var because = session.Reason(rule);
        var source = rule.Source.ToString();
        foreach (var effect in rule.Effects)
        {
            switch (effect)
            {
                case RefuseEffect:
                    Refusals.Add(new VetoRecord(rule.Name, because, source));
                    break;
                case HoldEffect when session.Request.Cleared.Contains(rule.Name, StringComparer.Ordinal):
                    Cleared.Add(rule.Name);
                    break;
                case HoldEffect hold:
                    Holds.Add(new HoldRecord(hold.Queue, rule.Name, because, session.Due(hold.Within, rule.Name), false, source));
                    break;
                case TagEffect tag:
                    Tags.Add(tag.Code);
                    break;
                case NotifyEffect notify:
                    Actions.Add(new ActionRecord("notify", rule.Name, because, notify.Queue, null, source));
                    break;
            }
        }
    }
}
