using System.Collections.Immutable;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>Explains an answer to an event from its record alone: what happened, what is done, and which rule said so on what evidence.</summary>
internal static class EventExplainer
{
    internal static Explanation Explain(DecisionRecord record, Func<string, string> nodeName)
    {
        var asked = record.Rules.Where(r => r.Result is "matched" or "did not match").ToList();
        ImmutableArray<ExplanationSection> sections =
        [
            new("What happened", [Happened(record.Event!, nodeName)]),
            new("Held", [.. record.Holds.Select(Hold)]),
            new("What happens now", [.. record.Actions.Select(Explainer.Action)]),
            new("In place of what was ordered", [.. record.Substitutes.Select(SubstituteWords.Line)]),
            new("Cleared by a person", record.Cleared),
            new("Why it could not be answered", record.Fault is { } fault ? [fault.Message] : []),
            new("Rules that matched", [.. asked.Where(r => r.Result == "matched").Select(Explainer.Rule)]),
            new("Rules before it that did not", [.. asked.Where(r => r.Result != "matched").Select(Explainer.Rule)]),
            new("Assumed", [.. record.Assumptions.Select(Explainer.Assumption)]),
            new("Warnings", record.Warnings),
        ];
        return new Explanation(record.Summary, [.. sections.Where(s => !s.Lines.IsEmpty)]);
    }

    private static string Happened(EventRecord happened, Func<string, string> nodeName) =>
        $"{EventWords.Happened(happened, nodeName)}, after {Wording.Count(happened.Attempts, "attempt", "attempts")} at routing";

    private static string Hold(HoldRecord hold) => hold.Source.Length == 0
        ? hold.Because
        : Explainer.Hold(hold);
}
