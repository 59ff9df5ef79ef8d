using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace DomRules.Engine.Calendars;

/// <summary>Stretches of time in which no node's date changes, remembered by UTC day: orders of a batch come back to the same days.</summary>
internal sealed class DayWindows(ZoneClock[] clocks, int[] zoneOf)
{
    private const int MostWindows = 1_024;
    private readonly ConcurrentDictionary<int, ImmutableArray<DayWindow>> _byDay = new();
    private int _count;

    /// <summary>The stretch in which a moment lies.</summary>
    public DayWindow At(long utcTicks)
    {
        int day = (int)(utcTicks / TimeSpan.TicksPerDay);
        ImmutableArray<DayWindow> known = _byDay.GetValueOrDefault(day, []);
        foreach (DayWindow window in known)
        {
            if (window.Has(utcTicks))
            {
                return window;
            }
        }

        if (Interlocked.Increment(ref _count) > MostWindows)
        {
            _byDay.Clear();
            Volatile.Write(ref _count, 1);
        }

        var found = new DayWindow(clocks, zoneOf, utcTicks);
        _byDay[day] = known.Add(found);
        return found;
    }
}
