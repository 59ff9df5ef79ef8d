using NodaTime;

namespace DomRules.Engine.Facts;

/// <summary>Local dates and times by IANA zone; an unknown zone counts as UTC.</summary>
internal sealed class LocalClock
{
    private readonly Dictionary<string, DateTimeZone> _zones = new(StringComparer.Ordinal);

    /// <summary>Local date and time of a moment.</summary>
    internal LocalDateTime At(DateTimeOffset moment, string zone) => Instant.FromDateTimeOffset(moment).InZone(Zone(zone)).LocalDateTime;

    /// <summary>Local day of a moment.</summary>
    internal DateOnly DayOf(DateTimeOffset moment, string zone) => At(moment, zone).Date.ToDateOnly();

    /// <summary>Local time of day of a moment.</summary>
    internal TimeOnly TimeOf(DateTimeOffset moment, string zone) => At(moment, zone).TimeOfDay.ToTimeOnly();

    private DateTimeZone Zone(string zone)
    {
        if (!_zones.TryGetValue(zone, out var known))
        {
            known = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
            _zones.Add(zone, known);
        }

        return known;
    }
}
