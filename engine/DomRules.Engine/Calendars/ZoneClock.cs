using NodaTime;

namespace DomRules.Engine.Calendars;

/// <summary>Local time of one zone; the wall behind which NodaTime stands.</summary>
/// <remarks>
/// A local time that a change of clocks skips is taken later by what was skipped (02:30 becomes 03:30); one that comes twice is
/// the earlier. That is NodaTime's lenient rule.
/// </remarks>
internal sealed class ZoneClock
{
    private static readonly long EpochTicks = DateTimeOffset.UnixEpoch.UtcTicks;
    private readonly DateTimeZone _zone;

    private ZoneClock(DateTimeZone zone)
    {
        _zone = zone;
    }

    /// <summary>The clock of an IANA zone; null when there is no such zone.</summary>
    public static ZoneClock? Of(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known ? new(known) : null;

    /// <summary>UTC.</summary>
    public static ZoneClock Utc() => new(DateTimeZone.Utc);

    /// <summary>Local day number and ticks since its midnight on the clock.</summary>
    public (int Day, long TimeTicks) At(long utcTicks)
    {
        LocalDateTime local = Instant.FromUnixTimeTicks(utcTicks - EpochTicks).InZone(_zone).LocalDateTime;
        return (DateOnly.FromDateTime(local.ToDateTimeUnspecified()).DayNumber, local.TickOfDay);
    }

    /// <summary>UTC ticks of a local time, leniently.</summary>
    public long Ticks(int day, TimeOnly time)
    {
        LocalDateTime local = LocalDateTime.FromDateTime(DateOnly.FromDayNumber(day).ToDateTime(time));
        return _zone.AtLeniently(local).ToInstant().ToUnixTimeTicks() + EpochTicks;
    }

    /// <summary>UTC ticks at which a local day starts; the end of time for days after the last.</summary>
    public long StartOf(int day)
    {
        // A day may lack its midnight, or be left out whole (Apia, 30 December 2011): leniently it starts when the next moment comes.
        return DayNumbers.Exists(day) ? Ticks(day, TimeOnly.MinValue) : long.MaxValue;
    }
}
