using NodaTime;

namespace DomRules.Formats.Text;

/// <summary>The day of a moment in a time zone of the IANA database.</summary>
public sealed class LocalDay
{
    private readonly DateTimeZone zone;

    private LocalDay(DateTimeZone zone) => this.zone = zone;

    /// <summary>Days of UTC.</summary>
    public static LocalDay Utc { get; } = new(DateTimeZone.Utc);

    /// <summary>Days of a zone such as <c>Europe/Berlin</c>; null: there is none of that name.</summary>
    public static LocalDay? In(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone ? new(zone) : null;

    /// <summary>The zone's name.</summary>
    public string Zone => zone.Id;

    /// <summary>The day of a moment.</summary>
    public DateOnly Of(DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(zone).Date.ToDateOnly();

    /// <summary>The moment in which the zone's clocks show a time of a day; one that they skip comes as much later as they were set forward.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time) => zone.AtLeniently(LocalDateTime.FromDateTime(day.ToDateTime(time))).ToInstant().ToDateTimeOffset();

    /// <summary>The same time on the zone's clocks, days later or earlier.</summary>
    public DateTimeOffset Later(DateTimeOffset moment, int days) =>
        zone.AtLeniently(Instant.FromDateTimeOffset(moment).InZone(zone).LocalDateTime.PlusDays(days)).ToInstant().ToDateTimeOffset();
}
