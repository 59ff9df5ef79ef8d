using System.Collections.Immutable;
using DomRules.Engine.Explanation;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Life;

/// <summary>Says in the record that wanted something substituted what came of it.</summary>
internal static class SubstitutedRecord
{
    /// <summary>Puts what was looked at into a decision of this turn.</summary>
    internal static void Put(LifeWork work, string decision, List<SubstituteRecord> looked, bool isDone)
    {
        var place = work.Turn.Decisions.FindLastIndex(record => record.Decision == decision);
        var tried = new SubstitutesTried([.. looked], isDone);
        work.Turn.Decisions[place] = With(work.Turn.Decisions[place], tried, work.Desk);
        work.Turn.Inputs[place] = work.Turn.Inputs[place] with { Substitutes = tried };
    }

    /// <summary>The record with what was looked at; what was to be done about what stayed open is not said where nothing did.</summary>
    internal static DecisionRecord With(DecisionRecord record, SubstitutesTried tried, Desk desk)
    {
        record = record with { Substitutes = tried.Looked };
        record = tried.IsDone ? Done(record) : record;
        return record with { Summary = Summary(record, id => NameOf(desk, id)) };
    }

    private static DecisionRecord Done(DecisionRecord record)
    {
        var after = record.Actions.Select(a => a.Action).ToList().IndexOf("substitute");
        ImmutableArray<ActionRecord> left = [.. record.Actions.Where((action, i) => i < after || !IsForTheRest(action.Action) || (i == after && !record.Substitutes.IsEmpty))];
        var dropped = record.Actions.Where((action, i) => i > after && action.Action == "hold").Select(action => action.Rule).ToList();
        return record with
        {
            Actions = left,
            Holds = record.Holds.RemoveAll(hold => dropped.Contains(hold.Rule)),
            Outcome = record.Kind == "event" ? Outcome.Answered : record.Shipments.IsEmpty ? Outcome.Unroutable : record.Outcome,
        };
    }

    /// <summary>Whether an action is for what is still open.</summary>
    private static bool IsForTheRest(string action) => action is "substitute" or "reroute" or "backorder" or "recheck" or "cancel" or "ship_part" or "upgrade_service" or "hold";

    private static string Summary(DecisionRecord record, Func<string, string> nodeName) =>
        record.Kind == "event" ? EventSummary.Of(record, nodeName)
        : record.Substitutes.IsEmpty ? record.Summary
        : record.Outcome == Outcome.Unroutable && record.Substitutes.Any(s => s.As is not null) ? Wording.Sentence($"Cannot be routed as ordered: {SubstituteWords.Of(record)}")
        : $"{record.Summary} {Wording.Sentence(SubstituteWords.Of(record))}";

    private static string NameOf(Desk desk, string id) => desk.Snapshot.NodeOf(id) is >= 0 and var node ? desk.Snapshot.Nodes[node].Name : id;
}
