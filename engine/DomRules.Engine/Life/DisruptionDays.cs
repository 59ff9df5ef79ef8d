using DomRules.Engine.Calendars;
using DomRules.Engine.Snapshots;
using DomRules.Model.Life;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Engine.Life;

/// <summary>Days of disruptions, which are days at the node that ships.</summary>
internal static class DisruptionDays
{
    /// <summary>The moment at which its last day is over at its node, or at the last node of all where it names none; null: it has no last day.</summary>
    internal static DateTimeOffset? Over(Disruption disruption, Snapshot snapshot) => disruption.Until is { } until
        ? new DateTimeOffset(Zones(disruption, snapshot).Select(zone => Math.Min(Clock(zone).StartOf(until.DayNumber + 1), DateTimeOffset.MaxValue.UtcTicks)).DefaultIfEmpty(DateTimeOffset.MaxValue.UtcTicks).Max(), TimeSpan.Zero)
        : null;

    /// <summary>Whether a shipment that has not left cannot leave as planned, or travels in days that delay it.</summary>
    internal static bool IsHit(OrderLife life, LifeShipment shipment, Disruption disruption, Snapshot snapshot, DateTimeOffset at)
    {
        var leaves = Day(shipment, snapshot, shipment.ShipBy > at ? shipment.ShipBy.Value : at);
        var arrives = disruption.Closed ? leaves : shipment.DeliverOn ?? leaves;
        return (disruption.Service ?? shipment.Service) == shipment.Service
            && (disruption.Node ?? shipment.Node) == shipment.Node
            && Reaches(disruption.Region, life.Order.Destination)
            && (disruption.Service is not null || disruption.Node is not null || disruption.Region is not null)
            && disruption.From <= arrives && !(disruption.Until < leaves);
    }

    private static DateOnly Day(LifeShipment shipment, Snapshot snapshot, DateTimeOffset moment) =>
        DateOnly.FromDayNumber(Clock(snapshot.Nodes[snapshot.NodeOf(shipment.Node)].TimeZone).At(moment.UtcTicks).Day);

    private static IEnumerable<string> Zones(Disruption disruption, Snapshot snapshot) =>
        disruption.Node is { } node && snapshot.NodeOf(node) is >= 0 and var index ? [snapshot.Nodes[index].TimeZone] : snapshot.Nodes.Select(one => one.TimeZone).Distinct(StringComparer.Ordinal);

    private static ZoneClock Clock(string zone) => ZoneClock.Of(zone) ?? ZoneClock.Utc();

    private static bool Reaches(Area? area, Destination? destination) => area is null || (destination is not null && area.Covers(destination.Country, destination.Region));
}
