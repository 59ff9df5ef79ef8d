using DomRules.Olist.Geography;
using NodaTime;
using NodaTime.TimeZones;

namespace DomRules.Olist.Derivation;

/// <summary>Turns the sample's wall-clock times into instants: an hour that occurred twice is its first, one that was skipped moves forward.</summary>
internal static class ClockReading
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[BrazilianStates.MarketZone];

    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    public static Instant InstantOf(LocalDateTime wallClock) => wallClock.InZone(Zone, Resolver).ToInstant();

    public static bool IsCertain(LocalDateTime wallClock) => Zone.MapLocal(wallClock).Count == 1;
}
