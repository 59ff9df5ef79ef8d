using System.Collections.Immutable;
using DomRules.Engine.Snapshots;
using DomRules.Model.Orders;

namespace DomRules.Engine.Calendars;

/// <summary>
/// When things happen: local dates and times of nodes, working days, cutoffs, the day a shipment leaves and the day it arrives.
/// Made once a snapshot; safe to share between threads.
/// </summary>
public sealed class Timetable
{
    /// <summary>A full day moves shipping on by at most so many days.</summary>
    public const int DaysToFindRoom = 14;

    /// <summary>A delivery may be asked for at most so many days ahead.</summary>
    public const int DaysAhead = 400;

    private const int MostDestinations = 4_096;

    private readonly Snapshot _snapshot;
    private readonly NodeDays[] _nodes;
    private readonly ServiceDays[] _services;
    private readonly int[] _levelOf;
    private readonly WeekCalls[][] _nodeCalls;
    private readonly WeekCalls[] _serviceCalls;
    private readonly ZoneClock[] _clocks;
    private readonly int[] _zoneOf;
    private readonly BoundedMemo<(string Country, string? Region), DestinationTerms> _destinations = new(MostDestinations);
    private readonly Func<(string Country, string? Region), DestinationTerms> _termsOf;
    private readonly DayWindows _windows;
    private volatile DayWindow? _window;

    /// <summary>Reads calendars, hours, cutoffs, blackouts and disruptions of a snapshot.</summary>
    public Timetable(Snapshot snapshot)
    {
        var problems = new List<SnapshotProblem>();
        _snapshot = snapshot;
        var book = new DayBook(snapshot, problems);
        _termsOf = place => book.Of(place.Country, place.Region);
        _nodes = [.. snapshot.Nodes.Select(book.Of)];
        _services = [.. snapshot.Services.Select((carried, index) => book.Of(carried.Service, index))];
        string[] levels = [.. snapshot.Services.Select(carried => carried.Service.Level).Distinct(StringComparer.Ordinal)];
        _levelOf = [.. snapshot.Services.Select(carried => Array.IndexOf(levels, carried.Service.Level))];
        _nodeCalls = [.. _nodes.Select(node => levels.Select(level => WeekCalls.Of(node.Cutoffs, node.Opens, level)).ToArray())];
        _serviceCalls = [.. _services.Select((service, index) => WeekCalls.Of(service.Cutoffs, null, levels[_levelOf[index]]))];
        _clocks = [.. _nodes.Select(node => node.Clock).Distinct().DefaultIfEmpty(ZoneClock.Utc())];
        _zoneOf = [.. _nodes.Select(node => Array.IndexOf(_clocks, node.Clock))];
        _windows = new DayWindows(_clocks, _zoneOf);
        Problems = [.. problems.Distinct().Order()];
    }

    /// <summary>Calendars and zones that do not exist, sorted.</summary>
    public ImmutableArray<SnapshotProblem> Problems { get; }

    /// <summary>A decision time as the nodes' clocks show it.</summary>
    public Moment At(DateTimeOffset instant)
    {
        DayWindow? window = _window;
        if (window?.Has(instant.UtcTicks) != true)
        {
            _window = window = _windows.At(instant.UtcTicks);
        }

        return new Moment(instant, window);
    }

    /// <summary>A node's days and hours.</summary>
    internal NodeDays DaysOf(int node) => _nodes[node];

    /// <summary>Whether a node works and is open at the moment.</summary>
    public bool IsOpen(int node, Moment moment)
    {
        int today = moment.Today.Span[node];
        return _nodes[node].Works.Has(today) && _nodes[node].Opens.IsOpen(today, moment.TimeAt(node));
    }

    /// <summary>The node's own cutoff of a service level today; null: none.</summary>
    public TimeOnly? CutoffOf(int node, string level, Moment moment) => _nodes[node].Cutoffs.Of(level, moment.Today.Span[node]);

    /// <summary>First working day of the node after stock arrived, from which on it can be worked with; null when none comes.</summary>
    public DateOnly? ReadyAfter(int node, DateOnly arrival) => DayNumbers.Date(_nodes[node].Works.From(arrival.DayNumber + 1));

    /// <summary>
    /// The moment by which a shipment must have left: the cutoff of its ship-by day (the earliest of the node's, the service's
    /// and closing time), or the end of that day.
    /// </summary>
    /// <param name="node">Node index.</param>
    /// <param name="service">Service index.</param>
    /// <param name="shipBy">Day at the node.</param>
    public DateTimeOffset ShipByInstant(int node, int service, DateOnly shipBy)
    {
        NodeDays days = _nodes[node];
        int day = shipBy.DayNumber;
        long ticks = LastCall(node, service, day) is { } time
            ? days.Clock.Ticks(day, time)
            : days.Clock.StartOf(day + 1);
        return new DateTimeOffset(Math.Clamp(ticks, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);
    }

    /// <summary>What holds for one destination; the same for the same country and region.</summary>
    internal DestinationTerms TermsOf(Destination destination) => _destinations.Get((destination.Country, destination.Region), _termsOf);

    /// <summary>The first working day on which shipping work can be counted as begun, then so many working days of handling.</summary>
    internal int HandledOn(int node, int service, int readyOn, int handlingWorkingDays, Moment moment)
    {
        WorkingDays works = _nodes[node].Works;
        int today = moment.Today.Span[node];
        int start = readyOn > today ? works.From(readyOn) : StartFrom(node, service, today, moment);
        return start == DayNumbers.Never ? start : works.After(start, Math.Max(0, handlingWorkingDays));
    }

    /// <summary>When the shipment leaves and arrives, or why it does not.</summary>
    internal ShippingDates DatesOf(in ShippingQuestion question, DestinationTerms destination, CapacityLedger capacity, Moment moment)
    {
        int handled = HandledOn(question.Node, question.Service, question.ReadyOn, question.HandlingWorkingDays, moment);
        if (question.NotBefore - moment.Today.Span[question.Node] > DaysAhead)
        {
            return ShippingDates.Not(ShippingObstacle.TooFarAhead);
        }

        int shipBy = handled;
        while (true)
        {
            shipBy = LeavesOn(question, shipBy, destination, capacity, out ShippingObstacle obstacle);
            int deliverOn = obstacle == ShippingObstacle.None ? ArrivesOn(question, shipBy, destination) : DayNumbers.Never;
            if (deliverOn == DayNumbers.Never)
            {
                return ShippingDates.Not(obstacle == ShippingObstacle.None ? ShippingObstacle.Closed : obstacle);
            }

            if (deliverOn >= question.NotBefore)
            {
                return new(ShippingObstacle.None, shipBy, deliverOn);
            }

            shipBy++;
        }
    }

    /// <summary>Where no service collects: the node's first working day, from when the shipment is ready, that has room for it.</summary>
    internal int LeavesOn(in LeavingQuestion question, CapacityLedger capacity, Moment moment)
    {
        WorkingDays works = _nodes[question.Node].Works;
        int today = moment.Today.Span[question.Node];
        bool inTime = works.Has(today) && (CutoffOf(question.Node, question.Level, moment) is not { } call || !moment.HasCome(question.Node, call));
        int start = works.From(Math.Max(question.ReadyOn, inTime ? today : today + 1));
        int first = start == DayNumbers.Never ? start : works.After(start, Math.Max(0, question.HandlingWorkingDays));
        int day = first;
        while (day != DayNumbers.Never && !question.IgnoresCapacity && !capacity.HasRoom(question.Node, day, question.Need))
        {
            day = _snapshot.Nodes[question.Node].Capacity!.Hard ? DayNumbers.Never : works.From(day + 1);
            day = day - first > DaysToFindRoom ? DayNumbers.Never : day;
        }

        return day;
    }

    /// <summary>From when on an order counts as the next working day's: the node's cutoff, the service's, or closing time, whichever is earliest; null: never.</summary>
    private TimeOnly? LastCall(int node, int service, int day) => _nodeCalls[node][_levelOf[service]].Earlier(_serviceCalls[service], day);

    private int StartFrom(int node, int service, int today, Moment moment)
    {
        NodeDays days = _nodes[node];
        bool inTime = days.Works.Has(today)
            && (LastCall(node, service, today) is not { } call || !moment.HasCome(node, call));
        return inTime ? today : days.Works.From(today + 1);
    }

    private int LeavesOn(in ShippingQuestion question, int from, DestinationTerms destination, CapacityLedger capacity, out ShippingObstacle obstacle)
    {
        int first = CollectedOn(question, from, destination);
        bool bounded = !question.IgnoresCapacity && _snapshot.Nodes[question.Node].Capacity is not null;
        int day = first;
        while (bounded && day != DayNumbers.Never && !capacity.HasRoom(question.Node, day, question.Need))
        {
            bool isHard = _snapshot.Nodes[question.Node].Capacity!.Hard;
            day = isHard ? DayNumbers.Never : CollectedOn(question, day + 1, destination);
            if (day == DayNumbers.Never || day - first > DaysToFindRoom)
            {
                obstacle = ShippingObstacle.NoCapacity;
                return DayNumbers.Never;
            }
        }

        obstacle = day == DayNumbers.Never ? ShippingObstacle.Closed : ShippingObstacle.None;
        return day;
    }

    /// <summary>The first day from that day on that both the node and the service work, and nothing closes the way.</summary>
    private int CollectedOn(in ShippingQuestion question, int from, DestinationTerms destination)
    {
        WorkingDays works = _nodes[question.Node].Works;
        WorkingDays collects = _services[question.Service].Collects;
        for (int day = from; DayNumbers.Exists(day) && day - from <= DayNumbers.Horizon; day++)
        {
            if (works.Has(day) && collects.Has(day) && !destination.IsClosed(question.Node, question.Service, day))
            {
                return day;
            }
        }

        return DayNumbers.Never;
    }

    private int ArrivesOn(in ShippingQuestion question, int shipBy, DestinationTerms destination)
    {
        ServiceDays service = _services[question.Service];
        Transit transit = question.Transit;
        int arrives = transit.AreWorkingDays || transit.Days > DayNumbers.Horizon
            ? service.Delivers.After(shipBy, transit.Days)
            : service.Delivers.From(shipBy + transit.Days);
        if (arrives == DayNumbers.Never)
        {
            return arrives;
        }

        arrives = service.AfterDeadlines(shipBy, arrives);
        int delay = arrives == DayNumbers.Never ? 0 : destination.Delay(question.Node, question.Service, shipBy, arrives);
        return DeliveredFrom(arrives + delay, service, destination);
    }

    private static int DeliveredFrom(int day, ServiceDays service, DestinationTerms destination)
    {
        int from = day;
        while (DayNumbers.Exists(day) && day - from <= DayNumbers.Horizon)
        {
            if (service.Delivers.Has(day) && destination.Takes(day))
            {
                return day;
            }

            day++;
        }

        return DayNumbers.Never;
    }
}
