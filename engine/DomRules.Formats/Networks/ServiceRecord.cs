using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads a carrier's service.</summary>
internal static class ServiceRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly PropertyNames<DeadlineProperty> DeadlineNames = new(Spelling.Camel);
    private static readonly ImmutableArray<string> Modes = ["road", "air", "sea", "rail"];

    private enum Property
    {
        Id, Level, Mode, Calendar, Cutoff, Cutoffs, PickupDays, Zones, Rates, HolidayDeadlines, Blackouts,
    }

    private enum DeadlineProperty
    {
        DeliverBy, LastShip,
    }

    internal static CarrierService? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a service")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var service = new CarrierService { Id = "", Level = "" };
        while (json.NextProperty(Names, ref seen, out var property))
        {
            service = property switch
            {
                Property.Id => service with { Id = json.Name("a service id") ?? "" },
                Property.Level => service with { Level = json.Name("a service level") ?? "" },
                Property.Mode => service with { Mode = json.OneOf(Modes) ?? service.Mode },
                Property.Calendar => service with { Calendar = json.Text() },
                Property.Cutoff or Property.Cutoffs => service with { Cutoffs = CutoffRecord.ReadByDay(ref json) },
                Property.PickupDays => service with { PickupDays = DayList.ReadWeekdays(ref json) },
                Property.Zones => service with { Zones = ZoneRecord.ReadAll(ref json) },
                Property.Rates => service with { Rates = RateRecord.ReadAll(ref json) },
                Property.HolidayDeadlines => service with { HolidayDeadlines = Deadlines(ref json) },
                _ => service with { Blackouts = DayList.Read(ref json) },
            };
        }
        seen.Require(ref json, start, Names, Property.Id, Property.Level);
        return service.Id.Length == 0 || service.Level.Length == 0 ? null : service;
    }

    private static ImmutableArray<HolidayDeadline> Deadlines(ref JsonCursor json)
    {
        if (!json.IsList("the holiday deadlines")) return [];
        var deadlines = new List<HolidayDeadline>();
        while (json.NextItem())
            if (Deadline(ref json) is { } deadline) deadlines.Add(deadline);
        return [.. deadlines];
    }

    private static HolidayDeadline? Deadline(ref JsonCursor json)
    {
        if (!json.IsObject("a holiday deadline")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        DateOnly? deliverBy = null, lastShip = null;
        while (json.NextProperty(DeadlineNames, ref seen, out var property))
        {
            if (property == DeadlineProperty.DeliverBy) deliverBy = json.Date();
            else lastShip = json.Date();
        }
        seen.Require(ref json, start, DeadlineNames, DeadlineProperty.DeliverBy, DeadlineProperty.LastShip);
        if (deliverBy is not { } holiday || lastShip is not { } last) return null;
        if (last > holiday) json.Context.Problems.Add(NetworkProblems.Backwards, start, "`lastShip` is after `deliverBy`");
        return new(holiday, last);
    }
}
