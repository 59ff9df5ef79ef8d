namespace DomRules.Engine.Calendars;

/// <summary>One local day of a zone.</summary>
/// <param name="Clock">The zone's.</param>
/// <param name="Day">Day number.</param>
/// <param name="Starts">UTC ticks of its first moment.</param>
/// <param name="Ends">UTC ticks of the next day's first moment.</param>
internal sealed record LocalDay(ZoneClock Clock, int Day, long Starts, long Ends)
{
    /// <summary>The local day in which a moment lies.</summary>
    public static LocalDay Of(ZoneClock clock, long utcTicks)
    {
        int day = clock.At(utcTicks).Day;
        return new(clock, day, clock.StartOf(day), clock.StartOf(day + 1));
    }

    /// <summary>UTC ticks of a time on it; clocks are only asked on days on which they change.</summary>
    public long At(TimeOnly time) => Ends - Starts == TimeSpan.TicksPerDay ? Starts + time.Ticks : Clock.Ticks(Day, time);
}
