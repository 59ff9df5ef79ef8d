using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>The one sentence of an answer to an event, from its record and the names of nodes.</summary>
internal static class EventSummary
{
    internal static string Of(DecisionRecord record, Func<string, string> nodeName) =>
        Wording.Sentence($"{EventWords.Happened(record.Event!, nodeName)}: {Answer(record)}");

    private static string Answer(DecisionRecord record) => record switch
    {
        { Actions: [{ } first, ..] } => $"{string.Join(", ", record.Actions.Select(a => a.Action == "substitute" ? SubstituteWords.Of(record) : EventWords.Done(a)))}, because “{first.Because}” ({first.Rule})",
        { Holds: [{ } hold, ..] } => $"held{(hold.Queue is { } queue ? $" for {queue}" : "")}: {hold.Because}{(record.Fault is { Rule: { } rule } ? $" ({rule})" : "")}",
        { Cleared: [var rule, ..] } => $"nothing more to be done, because a person has released what {rule} holds",
        _ => "nothing to be done",
    };
}
