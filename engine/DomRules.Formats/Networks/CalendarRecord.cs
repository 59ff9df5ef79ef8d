using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads a calendar; without working days, Monday to Friday.</summary>
internal static class CalendarRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly ImmutableArray<DayOfWeek> Usual = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private enum Property
    {
        Id, WorkingDays, Holidays,
    }

    internal static WorkCalendar? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a calendar")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? id = null;
        var workingDays = Usual;
        ImmutableArray<DateOnly> holidays = [];
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case Property.Id: id = json.Name("a calendar id"); break;
                case Property.WorkingDays: workingDays = DayList.ReadWeekdays(ref json); break;
                case Property.Holidays: holidays = DayList.Read(ref json); break;
            }
        }
        seen.Require(ref json, start, Names, Property.Id);
        return id is null ? null : new(id, workingDays, holidays);
    }
}
