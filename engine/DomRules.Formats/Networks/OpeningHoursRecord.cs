using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Formats.Text;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads opening hours: <c>{ "mon-fri": "09:00-20:00", "sat": ["09:00-12:00", "14:00-18:00"] }</c>.</summary>
internal static class OpeningHoursRecord
{
    internal static ImmutableArray<OpeningHours> Read(ref JsonCursor json)
    {
        if (!json.IsObject("opening hours by weekday")) return [];
        var hours = new List<OpeningHours>();
        while (json.NextName() is { } name)
        {
            var days = CutoffRecord.Weekdays(ref json, name) ?? [];
            if (json.Token != JsonTokenType.StartArray) Add(ref json, days, hours);
            else
                while (json.NextItem()) Add(ref json, days, hours);
        }
        return [.. hours];
    }

    private static void Add(ref JsonCursor json, ImmutableArray<DayOfWeek> days, List<OpeningHours> hours)
    {
        if (!json.TryTextBytes("hours such as \"09:00-20:00\"", out var utf8)) return;
        if (utf8.Length != 11 || utf8[5] != '-' || !CalendarText.TryTime(utf8[..5], out var from) || !TryEnd(utf8[6..], out var until))
            json.Report(ValueProblems.NotATime, $"{json.Found} is not two times such as \"09:00-20:00\"");
        else if (until <= from)
            json.Report(NetworkProblems.Backwards, $"{json.Found} ends before it begins");
        else if (days.Length > 0 && hours.Count < InputLimits.ListItems)
            hours.Add(new(days, from, until));
    }

    /// <summary>24:00 is the end of the day.</summary>
    private static bool TryEnd(ReadOnlySpan<byte> utf8, out TimeOnly until)
    {
        until = TimeOnly.MaxValue;
        return utf8.SequenceEqual("24:00"u8) || CalendarText.TryTime(utf8, out until);
    }
}
