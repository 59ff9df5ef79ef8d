using DomRules.Model.Decisions;
using DomRules.Model.Returns;
using DomRules.Model.Values;

namespace DomRules.Engine.Returns;

/// <summary>Decides returns by one policy, item by item.</summary>
internal sealed class PolicyDesk(ReturnSession session)
{
    private readonly ItemGate _gate = new(session);
    private readonly ItemDisposition _disposition = new(session);
    private readonly ItemRules _rules = new(session);
    private readonly FaultHold _faults = new(session);

    /// <summary>Whether the policy is for the order of the return that was begun.</summary>
    internal bool Applies => session.Graph.AppliesWhen is not { } condition || session.Evaluator.Evaluate(condition) is YesNoValue { IsYes: true };

    /// <summary>The market of the order that was begun; null: none.</summary>
    internal string? MarketId => session.Frame.MarketId;

    internal void Begin(ReturnRequest request, MatchedReturn matched, DateTimeOffset at) => session.Begin(request, matched, at);

    internal DecisionRecord Decide(string slice)
    {
        var writer = new ReturnRecordWriter(session);
        for (var place = 0; place < session.Matched.Items.Length; place++)
        {
            session.BeginItem(place);
            writer.Add(Decide(place), session.Fault, _gate);
        }

        return writer.Write(slice);
    }

    /// <summary>Refusals and holds first; refuse beats hold. What is not decided by them goes by the first disposition that matches.</summary>
    private ReturnItemRecord Decide(int place)
    {
        var begun = ReturnRecordWriter.Begun(session.Matched.Items[place], place, session.Request.Order is not null || !session.Request.Shipped.IsEmpty);
        _gate.Ask();
        var decided = begun with { Refusals = [.. _gate.Refusals], Holds = [.. _gate.Holds] };
        decided = session.Fault is not null ? decided
            : session.Request.Refusal is { } refusal ? decided with { Outcome = "refused", Refusals = [.. _gate.Refusals, new VetoRecord("person", refusal, "")], Holds = [] }
            : _gate.Refusals.Count > 0 ? decided with { Outcome = "refused" }
            : _gate.Holds.Count > 0 ? decided
            : _disposition.Of(decided);
        if (session.Fault is { } fault)
        {
            decided = begun with { Refusals = decided.Refusals, Holds = [.. decided.Holds, _faults.For(fault)] };
        }

        return decided with { Rules = _rules.Write() };
    }
}
