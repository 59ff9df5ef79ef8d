using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Formats.Text;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads cutoffs: one time, times by weekday, or either of these by service level.</summary>
internal static class CutoffRecord
{
    private const string EveryLevel = "*";

    /// <summary>A node's: <c>{ "standard": "16:00", "express": { "mon-fri": "14:00" } }</c>, or one time for every level.</summary>
    internal static ImmutableArray<Cutoff> ReadByLevel(ref JsonCursor json)
    {
        if (json.Token == JsonTokenType.String) return ReadByDay(ref json, EveryLevel);
        if (!json.IsObject("cutoffs by service level")) return [];
        var cutoffs = new List<Cutoff>();
        while (json.NextName() is { } level)
        {
            if (cutoffs.Exists(c => c.Level == level)) json.Report(FileProblems.DuplicateProperty, $"`{Shown.Text(level)}` stands twice in one object");
            cutoffs.AddRange(ReadByDay(ref json, level));
        }
        return [.. cutoffs];
    }

    /// <summary>A service's: one time, or <c>{ "mon-fri": "17:00", "sat": "11:00" }</c>.</summary>
    internal static ImmutableArray<Cutoff> ReadByDay(ref JsonCursor json, string level = EveryLevel)
    {
        if (json.Token == JsonTokenType.String) return json.Time() is { } daily ? [new(level, WeekdayText.Every, daily)] : [];
        if (!json.IsObject("a time, or times by weekday")) return [];
        var cutoffs = new List<Cutoff>();
        while (json.NextName() is { } days)
        {
            var chosen = Weekdays(ref json, days);
            if (json.Time() is { } at && chosen is { } listed) cutoffs.Add(new(level, listed, at));
        }
        return [.. cutoffs];
    }

    /// <summary>The weekdays that a property's name lists; null when it was reported.</summary>
    internal static ImmutableArray<DayOfWeek>? Weekdays(ref JsonCursor json, string name)
    {
        var days = WeekdayText.TryParse(Encoding.UTF8.GetBytes(name));
        if (days is null) json.Report(ValueProblems.NotAWeekday, $"`{Shown.Text(name)}` does not name weekdays");
        return days;
    }
}
