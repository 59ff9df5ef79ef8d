using System.Globalization;
using NodaTime;

namespace DomRules.Studio.Kit;

/// <summary>The time zone in which a screen tells moments.</summary>
public sealed class Zone
{
    private readonly DateTimeZone _zone;

    private Zone(DateTimeZone zone) => _zone = zone;

    /// <summary>Coordinated universal time.</summary>
    public static Zone Utc { get; } = new(DateTimeZone.Utc);

    /// <summary>A zone of the tz database; UTC where there is none of that name.</summary>
    public static Zone Named(string? id) => id is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone ? new Zone(zone) : Utc;

    /// <summary>Like <c>26 Nov 2026 09:15 CET</c>.</summary>
    public string Text(DateTimeOffset at)
    {
        var local = Instant.FromDateTimeOffset(at).InZone(_zone);
        return string.Create(CultureInfo.InvariantCulture, $"{local.ToDateTimeUnspecified():d MMM yyyy HH:mm} {local.GetZoneInterval().Name}");
    }

    /// <summary>Its name in the tz database.</summary>
    public string Name => _zone.Id;

    /// <summary>When clocks there show a day and time, in order: twice in the night in which they go back, never in the hour that they jump over.</summary>
    public IReadOnlyList<DateTimeOffset> MomentsOf(DateTime local)
    {
        var mapping = _zone.MapLocal(LocalDateTime.FromDateTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)));
        return mapping.Count switch { 0 => [], 1 => [mapping.Single().ToDateTimeOffset()], _ => [mapping.First().ToDateTimeOffset(), mapping.Last().ToDateTimeOffset()] };
    }

    /// <summary>When a day begins.</summary>
    public DateTimeOffset StartOf(DateOnly day) => _zone.AtStartOfDay(LocalDate.FromDateOnly(day)).ToDateTimeOffset();

    /// <summary>The day on which a moment falls.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Instant.FromDateTimeOffset(at).InZone(_zone).ToDateTimeUnspecified());
}
