using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Orders;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Model.Orders;

namespace DomRules.Formats.Life;

/// <summary>Reads an order's life as <see cref="OrderLifeJson"/> writes it.</summary>
internal static class OrderLifeRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly EventForm Planned = EventForms.Of("shipment_planned")!;

    private enum Property
    {
        Order, Status, PlacedAt, Cart, Digital, Confirmed, Lapsed, Shipments, Cancelled, Substituted, Fulfilled, Returned, Returns, Holds, LeftOut, Timers, Cleared, AwaitsStock, Attempts, UpgradedTo, LastDecision, LastShipment,
    }

    internal static OrderLife? Read(ref JsonCursor json)
    {
        if (!json.IsObject("an order's life")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var life = new OrderLife { Order = new Order { Id = "" }, PlacedAt = default };
        while (json.NextProperty(Names, ref seen, out var property)) life = Whole(ref json, property, life) ?? Plain(ref json, property, life);
        seen.Require(ref json, start, Names, Property.Order, Property.PlacedAt);
        return life;
    }

    private static OrderLife? Whole(ref JsonCursor json, Property property, OrderLife life) => property switch
    {
        Property.Order => life with { Order = OrderRecord.Read(ref json) ?? life.Order },
        Property.Digital => life with { Digital = LifeLineRecord.Numbers(ref json) },
        Property.Shipments => life with { Shipments = json.Each("an order's shipments", Shipment) },
        Property.Cancelled => life with { Cancelled = UnitsByLine.Read(ref json) },
        Property.Substituted => life with { Substituted = UnitsByLine.Read(ref json) },
        Property.Fulfilled => life with { Fulfilled = UnitsByLine.Read(ref json) },
        Property.Returned => life with { Returned = UnitsByLine.Read(ref json) },
        Property.Returns => life with { Returns = json.Each("the returns", OrderReturnRecord.Read) },
        Property.Holds => life with { Holds = json.Each("an order's holds", OpenHoldRecord.Read) },
        Property.LeftOut => life with { LeftOut = json.Each("nodes that are left out", LeftOutRecord.Read) },
        Property.Timers => life with { Timers = json.Each("an order's timers", TimerRecord.Read) },
        Property.Cleared => life with { Cleared = json.Names("a rule's name").ToImmutableSortedSet(StringComparer.Ordinal) },
        _ => null,
    };

    /// <summary>The status follows from the rest.</summary>
    private static OrderLife Plain(ref JsonCursor json, Property property, OrderLife life)
    {
        switch (property)
        {
            case Property.PlacedAt: return life with { PlacedAt = json.Instant() ?? default };
            case Property.Cart: return life with { IsCart = json.YesNo() ?? false };
            case Property.Confirmed: return life with { IsConfirmed = json.YesNo() ?? false };
            case Property.Lapsed: return life with { HasLapsed = json.YesNo() ?? false };
            case Property.AwaitsStock: return life with { AwaitsStock = json.YesNo() ?? false };
            case Property.Attempts: return life with { Attempts = json.Whole(0, int.MaxValue) ?? 0 };
            case Property.UpgradedTo: return life with { UpgradedTo = json.Text() };
            case Property.LastDecision: return life with { LastDecision = json.Text() };
            case Property.LastShipment: return life with { LastShipment = json.Whole(0, int.MaxValue) ?? 0 };
            default: json.Skip(); return life;
        }
    }

    private static LifeShipment? Shipment(ref JsonCursor json)
    {
        if (!json.IsObject("a shipment")) return null;
        var start = json.Offset;
        var (parts, seen) = (new EventParts(), new SeenProperties());
        while (json.NextProperty(EventNames.All, ref seen, out var property)) parts.Take(ref json, property);
        seen.Require(ref json, start, EventNames.All, [.. Planned.Must]);
        return json.Context.Problems.HasErrors ? null : ((ShipmentPlanned)Planned.Make(parts)).Shipment;
    }
}
