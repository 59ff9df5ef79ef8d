namespace DomRules.Engine.Routing;

/// <summary>Moments a while after the decision.</summary>
internal static class DueTime
{
    /// <summary>Null when the time is unknown or lies beyond all calendars.</summary>
    internal static DateTimeOffset? After(DateTimeOffset at, decimal? seconds) =>
        seconds is { } known && Math.Abs(known) < 10_000_000_000m && at.UtcTicks + (known * TimeSpan.TicksPerSecond) is >= 0 and <= 3_155_378_975_999_999_999m
            ? at.AddTicks((long)(known * TimeSpan.TicksPerSecond))
            : null;
}
