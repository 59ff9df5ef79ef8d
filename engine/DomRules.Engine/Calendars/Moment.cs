namespace DomRules.Engine.Calendars;

/// <summary>A decision time as the nodes' clocks show it.</summary>
public sealed class Moment
{
    private readonly DayWindow _window;
    private readonly TimeOnly[] _times;

    internal Moment(DateTimeOffset at, DayWindow window)
    {
        At = at;
        _window = window;
        _times = [.. window.Zones.Select(zone => new TimeOnly(zone.Clock.At(at.UtcTicks).TimeTicks))];
    }

    /// <summary>The decision time.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Today's day number (<see cref="DateOnly.DayNumber"/>) by node index.</summary>
    public ReadOnlyMemory<int> Today => _window.Today;

    /// <summary>Today at a node.</summary>
    public DateOnly DateAt(int node) => DateOnly.FromDayNumber(_window.Today[node]);

    /// <summary>The time on a node's clock.</summary>
    public TimeOnly TimeAt(int node) => _times[_window.ZoneOf[node]];

    /// <summary>Whether a time of today has come at a node; at that very time it has.</summary>
    internal bool HasCome(int node, TimeOnly time) => At.UtcTicks >= _window.Zones[_window.ZoneOf[node]].At(time);
}
