using System.Collections.Frozen;
using System.Collections.Immutable;
using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Calendars;

/// <summary>Turns the network's calendars, hours, blackouts and disruptions into days by node, service and destination.</summary>
internal sealed class DayBook
{
    private readonly Snapshot _snapshot;
    private readonly ICollection<SnapshotProblem> _problems;
    private readonly ImmutableArray<Interruption> _interruptions;
    private readonly Dictionary<string, WorkingDays> _drawn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ZoneClock> _clocks = new(StringComparer.Ordinal);
    private readonly int _around;

    public DayBook(Snapshot snapshot, ICollection<SnapshotProblem> problems)
    {
        _snapshot = snapshot;
        _problems = problems;
        _around = DateOnly.FromDateTime(snapshot.Network.AsOf.UtcDateTime).DayNumber;
        _interruptions = [.. snapshot.Network.Disruptions.Select(disruption => Interruption.Of(disruption, snapshot, problems)).OfType<Interruption>()];
    }

    public NodeDays Of(Node node, int index)
    {
        var opens = new OpeningTimes(node.OpeningHours);
        ImmutableArray<DayRange> closed = [.. _interruptions.Where(one => one.IsClosure && one.Node == index && one is { Service: < 0, Region: null }).Select(one => one.Days)];
        WorkCalendar? calendar = CalendarOf(node.Calendar, $"node {node.Id}");
        return new(
            Days(Weekdays(calendar) & opens.Weekdays, Off(calendar, node.Blackouts), closed),
            new CutoffTable(node.Cutoffs),
            opens,
            ClockOf(node));
    }

    public ServiceDays Of(CarrierService service, int index)
    {
        WorkCalendar? calendar = CalendarOf(service.Calendar, $"service {service.Id}");
        int[] off = Off(calendar, service.Blackouts);
        int pickup = service.PickupDays.IsDefaultOrEmpty ? Weekdays(calendar) : DayNumbers.Weekdays(service.PickupDays);
        ImmutableArray<DayRange> closed = [.. _interruptions.Where(one => one.IsClosure && one.Service == index && one is { Node: < 0, Region: null }).Select(one => one.Days)];
        return new(
            Days(pickup, off, closed),
            Days(Weekdays(calendar), off, []),
            new CutoffTable(service.Cutoffs),
            [.. (service.HolidayDeadlines.IsDefault ? [] : service.HolidayDeadlines).OrderBy(deadline => deadline.DeliverBy).ThenBy(deadline => deadline.LastShip)]);
    }

    public DestinationTerms Of(string country, string? region)
    {
        bool Covers(Area? area) => area is null || area.Covers(country, region);
        bool IsInWorkingDays(Interruption one) => one.Region is null && (one.Node < 0) != (one.Service < 0);
        return new(
            _snapshot.Network.Blackouts.Where(blackout => Covers(blackout.Region)).SelectMany(blackout => blackout.Dates).Select(date => date.DayNumber).ToFrozenSet(),
            [.. _interruptions.Where(one => one.IsClosure && Covers(one.Region) && !IsInWorkingDays(one))],
            [.. _interruptions.Where(one => !one.IsClosure && Covers(one.Region))]);
    }

    private WorkCalendar? CalendarOf(string? id, string whose)
    {
        if (id is null)
        {
            return null;
        }

        if (!_snapshot.Calendars.TryGetValue(id, out WorkCalendar? calendar))
        {
            _problems.Add(new("unknown_calendar", id, $"There is no calendar {id}, which {whose} names; every day is a working day there."));
        }

        return calendar;
    }

    private ZoneClock ClockOf(Node node)
    {
        if (!_clocks.TryGetValue(node.TimeZone, out ZoneClock? clock))
        {
            clock = ZoneClock.Of(node.TimeZone);
            if (clock is null)
            {
                _problems.Add(new("unknown_time_zone", node.TimeZone, $"There is no time zone {node.TimeZone}; UTC is used. An IANA name such as Europe/Berlin is expected."));
            }

            _clocks.Add(node.TimeZone, clock ??= ZoneClock.Utc());
        }

        return clock;
    }

    /// <summary>Nodes and services with the same days share them.</summary>
    private WorkingDays Days(int weekdays, int[] off, ImmutableArray<DayRange> closed)
    {
        var text = new CanonicalText("days").Number(weekdays);
        _ = off.Aggregate(text, (key, day) => key.Number(day));
        string key = closed.Aggregate(text.Text("closed"), (ranges, range) => ranges.Number(range.First).Number(range.Last)).ToString();
        if (!_drawn.TryGetValue(key, out WorkingDays? days))
        {
            _drawn.Add(key, days = new WorkingDays(weekdays, off, closed, _around));
        }

        return days;
    }

    private static int Weekdays(WorkCalendar? calendar) => calendar is null ? DayNumbers.AllWeekdays : DayNumbers.Weekdays(calendar.WorkingDays);

    private static int[] Off(WorkCalendar? calendar, ImmutableArray<DateOnly> blackouts) =>
        [.. (calendar is { Holidays.IsDefault: false } ? calendar.Holidays : []).Concat(blackouts.IsDefault ? [] : blackouts).Select(date => date.DayNumber).Distinct().Order()];
}
