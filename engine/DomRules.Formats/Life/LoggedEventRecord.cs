using System.Text.Json;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Life;

/// <summary>Reads one event of a log.</summary>
internal static class LoggedEventRecord
{
    /// <summary>The event that the cursor is on; null when it was reported.</summary>
    internal static LoggedEvent? Read(ref JsonCursor json)
    {
        if (!json.IsObject("an event")) return null;
        var start = json.Offset;
        if (FormOf(json, start) is not { } form)
        {
            json.Skip();
            return null;
        }
        var (parts, seen) = (new EventParts(), new SeenProperties());
        while (json.NextProperty(EventNames.All, ref seen, out var property))
        {
            if (form.Has(property)) parts.Take(ref json, property);
            else PassOver(ref json, property, form);
        }
        seen.Require(ref json, start, EventNames.All, [EventProperty.At, .. form.Must]);
        return json.Context.Problems.HasErrors ? null : new(parts.Instant(EventProperty.At), form.Make(parts));
    }

    /// <summary>Looks ahead for what happened, since it says how all the rest is read.</summary>
    private static EventForm? FormOf(JsonCursor ahead, int start)
    {
        while (ahead.NextName() is { } name)
        {
            if (name != "event")
            {
                ahead.Skip();
                continue;
            }
            if (ahead.Token == JsonTokenType.String && ahead.Text() is { } told && EventForms.Of(told) is { } form) return form;
            Report(ahead);
            return null;
        }
        ahead.Context.Problems.Add(FileProblems.Missing, start, "`event` is missing");
        return null;
    }

    private static void Report(JsonCursor json)
    {
        var nearest = json.Context.Problems.Nearest(json.Found.Trim('"'), EventForms.Names);
        json.Report(EventProblems.UnknownEvent, $"{json.Found} is no event{(nearest is null ? "" : $"; did you mean {nearest}?")}");
    }

    private static void PassOver(ref JsonCursor json, EventProperty property, EventForm form)
    {
        json.Report(EventProblems.UnknownEvent, $"`{form.Name}` has no `{EventNames.Of(property)}`");
        json.Skip();
    }
}
