using System.Globalization;
using NodaTime;

namespace DomRules.Engine.Routing;

/// <summary>Local times of markets as moments, and back.</summary>
public static class LocalMoments
{
    /// <summary>The moment of a local time; one that clocks skip counts as the change, one that they show twice as the first.</summary>
    public static DateTimeOffset Of(DateTime local, string zone) =>
        Zone(zone).AtLeniently(LocalDateTime.FromDateTime(local)).ToInstant().ToDateTimeOffset();

    /// <summary>A moment in a zone, as <c>2026-11-20 10:00</c>.</summary>
    public static string Text(DateTimeOffset moment, string zone) =>
        Instant.FromDateTimeOffset(moment).InZone(Zone(zone)).LocalDateTime.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeZone Zone(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
}
