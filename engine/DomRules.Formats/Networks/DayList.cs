using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Formats.Text;

namespace DomRules.Formats.Networks;

/// <summary>Reads lists of days and of weekdays.</summary>
internal static class DayList
{
    /// <summary>Calendar days, each once, from the earliest on.</summary>
    internal static ImmutableArray<DateOnly> Read(ref JsonCursor json)
    {
        if (!json.IsList("a list of days")) return [];
        var days = new SortedSet<DateOnly>();
        while (json.NextItem())
            if (json.Date() is { } day) days.Add(day);
        return [.. days];
    }

    /// <summary>Weekdays, each once, from Monday on.</summary>
    internal static ImmutableArray<DayOfWeek> ReadWeekdays(ref JsonCursor json)
    {
        if (!json.IsList("a list of weekdays")) return [];
        var chosen = new HashSet<DayOfWeek>();
        while (json.NextItem())
        {
            if (!json.TryTextBytes("a weekday", out var utf8)) continue;
            if (WeekdayText.TryParse(utf8) is { } days) chosen.UnionWith(days);
            else json.Report(ValueProblems.NotAWeekday, $"{json.Found} does not name weekdays");
        }
        return [.. WeekdayText.Every.Where(chosen.Contains)];
    }
}
