namespace DomRules.Engine.Calendars;

/// <summary>A stretch of time in which no node's date changes, so that many decisions share what depends on dates only.</summary>
internal sealed class DayWindow
{
    private readonly long _from;
    private readonly long _until;

    public DayWindow(ZoneClock[] clocks, int[] zoneOf, long atTicks)
    {
        Zones = [.. clocks.Select(clock => LocalDay.Of(clock, atTicks))];
        ZoneOf = zoneOf;
        Today = Array.ConvertAll(zoneOf, zone => Zones[zone].Day);
        _from = Zones.Max(zone => zone.Starts);
        _until = Zones.Min(zone => zone.Ends);
    }

    /// <summary>The day in each zone.</summary>
    public LocalDay[] Zones { get; }

    /// <summary>Zone index by node index.</summary>
    public int[] ZoneOf { get; }

    /// <summary>Day number by node index.</summary>
    public int[] Today { get; }

    public bool Has(long ticks) => ticks >= _from && ticks < _until;
}
