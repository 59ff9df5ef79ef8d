using NodaTime;
using NodaTime.TimeZones;

namespace DomRules.Engine.Calendars;

/// <summary>Local time of one zone; the wall behind which NodaTime stands.</summary>
/// <remarks>
/// A local time has come as soon as the clock shows it or a later one: one that a change of clocks skips comes with the change
/// (02:30 at the moment when 02:00 becomes 03:00), one that the clock shows twice comes the first time.
/// </remarks>
internal sealed class ZoneClock
{
    private static readonly long EpochTicks = DateTimeOffset.UnixEpoch.UtcTicks;
    private static readonly ZoneLocalMappingResolver AsSoonAsShown = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);
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
        // On the first and last day that a date can name, a zone may already be in the day before or after it.
        long offset = _zone.GetUtcOffset(Instant.FromUnixTimeTicks(utcTicks - EpochTicks)).Ticks;
        long local = Math.Clamp(utcTicks + offset, 0, DateTime.MaxValue.Ticks);
        return ((int)(local / TimeSpan.TicksPerDay), local % TimeSpan.TicksPerDay);
    }

    /// <summary>UTC ticks at which a local time has come; on the first and last two days there are, the time is taken as UTC.</summary>
    public long Ticks(int day, TimeOnly time)
    {
        if (day <= 1 || day >= DateOnly.MaxValue.DayNumber - 1)
        {
            return (day * TimeSpan.TicksPerDay) + time.Ticks;
        }

        LocalDateTime local = LocalDateTime.FromDateTime(DateOnly.FromDayNumber(day).ToDateTime(time));
        return _zone.ResolveLocal(local, AsSoonAsShown).ToInstant().ToUnixTimeTicks() + EpochTicks;
    }

    /// <summary>UTC ticks at which a local day starts; the end of time for days after the last.</summary>
    public long StartOf(int day)
    {
        // A day may lack its midnight, or be left out whole (Apia, 30 December 2011): it starts when the next moment comes.
        return DayNumbers.Exists(day) ? Ticks(day, TimeOnly.MinValue) : long.MaxValue;
    }
}
