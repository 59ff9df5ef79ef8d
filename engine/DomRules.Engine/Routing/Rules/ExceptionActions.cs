using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Engine.Routing.Records;
using DomRules.Model.Decisions;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;
using DomRules.Model.Life;
using DomRules.Model.Values;

namespace DomRules.Engine.Routing.Rules;

/// <summary>What <c>exceptions</c> does with an event: the first rule that matches, its actions in order. Without one the order is held. The event stays in the frame, for the record's evidence.</summary>
internal sealed class ExceptionActions(RoutingSession session)
{
    private readonly ActionMaker _maker = new(session);

    /// <summary>The rule that decided; null: none did.</summary>
    internal Rule? Rule { get; private set; }

    /// <summary>Why the answer could not be worked out, so that the order is held; null: it could.</summary>
    internal FaultRecord? Fault { get; private set; }

    internal List<ActionRecord> Actions { get; } = [];

    /// <summary>What <see cref="Actions"/> say, with amounts; a hold that nobody's action asked for is among them.</summary>
    internal List<OrderAction> Typed { get; } = [];

    internal List<HoldRecord> Holds { get; } = [];

    internal List<string> Tags { get; } = [];

    /// <summary>Rules whose holds a person has released: they do not hold again.</summary>
    internal List<string> Cleared { get; } = [];

    internal void Run(EventFigures happened)
    {
        Rule = null;
        Fault = null;
        Forget();
        session.Frame.Event = happened;
        foreach (var rule in session.Policy.Exceptions)
        {
            if ((rule.On.IsEmpty || rule.On.Contains(happened.Kind, StringComparer.Ordinal)) && Matches(rule))
            {
                Rule = rule;
                Act(rule);
            }

            if (Rule is not null || Fault is not null)
            {
                break;
            }
        }

        if (Fault is not null)
        {
            Forget();
            Hold(Fault.Rule ?? "fault", Fault.Message, Rule?.Source.ToString() ?? "");
        }
        else if (Rule is null)
        {
            Hold("default", "Nothing in `exceptions` says what to do", "");
        }
    }

    private void Forget()
    {
        Cleared.Clear();
        Actions.Clear();
        Typed.Clear();
        Holds.Clear();
        Tags.Clear();
    }

    private void Hold(string rule, string because, string source)
    {
        Holds.Add(new HoldRecord(null, rule, because, null, false, source));
        Typed.Add(new HoldAction(null, null, false) { Rule = rule, Because = because });
    }

    /// <summary>A fault that is being answered may well come up again in a rule's condition; then the next rule is asked.</summary>
    private bool Matches(Rule rule)
    {
        var before = session.Fault;
        session.Fault = null;
        var holds = LacksNode(rule) ? HoldsWithoutNode(rule) : session.Holds(rule);
        Fault = session.Frame.Event!.Kind == "fault" ? null : session.Fault;
        session.Fault = before ?? session.Fault;
        return holds;
    }

    private bool LacksNode(Rule rule) => rule.When is not null && (rule.When.Scope & FactScope.Node) != 0 && session.EventNode < 0;

    /// <summary>Of a node that is not there nothing is known: what hinges on it is a fault, not a no.</summary>
    private bool HoldsWithoutNode(Rule rule)
    {
        if (!session.IsInForce(rule))
        {
            return false;
        }

        session.Frame.Line = -1;
        session.Frame.Node = -1;
        var value = session.OfEvent(rule.When!);
        session.Note(value, rule.Name);
        session.Fault ??= value is UnknownValue ? EventFault.NoNode($"`{rule.Name}`", session.Frame.Event, rule.Name) : null;
        var holds = Truths.Of(value) == Truth.Yes;
        session.Trace(rule, holds, -1);
        return holds;
    }

    private void Act(Rule rule)
    {
        var because = session.Reason(rule);
        foreach (var effect in rule.Effects)
        {
            if (effect is HoldEffect && session.Order.Cleared.Contains(rule.Name, StringComparer.Ordinal))
            {
                Cleared.Add(rule.Name);
            }
            else if (_maker.Make(rule, effect, because) is { } action)
            {
                Add(action, rule);
            }
            else
            {
                Fault = _maker.Fault;
                session.Fault ??= Fault;
                return;
            }
        }
    }

    private void Add(OrderAction action, Rule rule)
    {
        var source = rule.Source.ToString();
        Typed.Add(action);
        Actions.Add(ActionRecords.Of(action, session.At, source));
        if (action is HoldAction hold)
        {
            Holds.Add(new HoldRecord(hold.Queue, rule.Name, action.Because, hold.DueBy, hold.KeepsStock, source));
        }
        else if (action is TagAction tag)
        {
            Tags.Add(tag.Code);
        }
    }
}
