using System.Collections.Immutable;
using DomRules.Formats.Decisions;
using DomRules.Formats.Json;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Formats.Returns;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Returns;

namespace DomRules.Formats.Life;

/// <summary>What an event's line says, by property.</summary>
internal sealed class EventParts
{
    private static readonly PropertyNames<ShipmentState> ShipmentStates = new(Spelling.Snake);
    private static readonly PropertyNames<ReservationState> ReservationStates = new(Spelling.Snake);
    private static readonly PropertyNames<StockSource> Sources = new(Spelling.Snake);
    private static readonly PropertyNames<StockMoveKind> Moves = new(Spelling.Snake);
    private static readonly PropertyNames<TimerKind> Timers = new(Spelling.Snake);
    private static readonly int Properties = Enum.GetValues<EventProperty>().Length;
    private readonly object?[] values = new object?[Properties];

    internal string? TextIfAny(EventProperty property) => (string?)values[(int)property];

    internal string Text(EventProperty property) => TextIfAny(property)!;

    internal int Whole(EventProperty property) => (int)values[(int)property]!;

    internal decimal Number(EventProperty property) => (decimal?)values[(int)property] ?? 0;

    internal decimal? NumberIfAny(EventProperty property) => (decimal?)values[(int)property];

    internal bool YesNo(EventProperty property) => (bool?)values[(int)property] ?? false;

    internal DateOnly? Day(EventProperty property) => (DateOnly?)values[(int)property];

    internal DateTimeOffset? InstantIfAny(EventProperty property) => (DateTimeOffset?)values[(int)property];

    internal DateTimeOffset Instant(EventProperty property) => InstantIfAny(property)!.Value;

    internal T Code<T>(EventProperty property) where T : struct, Enum => (T)values[(int)property]!;

    internal ImmutableArray<string> Names(EventProperty property) => (ImmutableArray<string>?)values[(int)property] ?? [];

    internal Order Order(EventProperty property) => (Order)values[(int)property]!;

    internal long? Metres => (long?)values[(int)EventProperty.DistanceMetres];

    internal OrderLine Substitute => (OrderLine)values[(int)EventProperty.Substitute]!;

    internal Disruption Disruption => (Disruption)values[(int)EventProperty.Disruption]!;

    internal ImmutableSortedSet<int> Digital => (ImmutableSortedSet<int>?)values[(int)EventProperty.Digital] ?? [];

    internal ImmutableArray<LifeLine> Lines => (ImmutableArray<LifeLine>?)values[(int)EventProperty.Lines] ?? [];

    internal ImmutableArray<StockEffectRecord> Stock => (ImmutableArray<StockEffectRecord>?)values[(int)EventProperty.Stock] ?? [];

    internal HeldReturn Held => new((ReturnRequest)values[(int)EventProperty.Asked]!, (ImmutableArray<OpenHold>?)values[(int)EventProperty.Holds] ?? []);

    internal ImmutableArray<CapacityUse> Uses => ((ImmutableArray<CapacityUse>?)values[(int)EventProperty.Uses]) ?? [];

    internal StockPlace Place => new(Text(EventProperty.Node), Text(EventProperty.Sku));

    internal ReservationKey Key => new(Text(EventProperty.Order), Whole(EventProperty.Shipment), Place, Code<StockSource>(EventProperty.From), Day(EventProperty.ArrivesOn));

    internal LifeTimer Clock => new(Instant(EventProperty.Due), Code<TimerKind>(EventProperty.Timer), Text(EventProperty.Order), Text(EventProperty.Rule));

    /// <summary>Reads the value of a property.</summary>
    internal void Take(ref JsonCursor json, EventProperty property) =>
        values[(int)property] = Whole(ref json, property) ?? Code(ref json, property) ?? Amount(ref json, property) ?? Text(ref json, property);

    private static object? Whole(ref JsonCursor json, EventProperty property) => property switch
    {
        EventProperty.Placed or EventProperty.Edited => OrderRecord.Read(ref json),
        EventProperty.Substitute => LineRecord.Read(ref json, 1, ""),
        EventProperty.Asked => ReturnRecord.Read(ref json),
        EventProperty.Holds => json.Each("who has to look", OpenHoldRecord.Read),
        EventProperty.Disruption => DisruptionRecord.Read(ref json),
        EventProperty.Digital => LifeLineRecord.Numbers(ref json),
        EventProperty.Lines => json.Each("the lines", LifeLineRecord.Read),
        EventProperty.Uses => json.Each("what is used of nodes' days", CapacityUseRecord.Read),
        EventProperty.Stock => json.Each("what moves in stock", StockEffectParts.Read),
        EventProperty.Cleared or EventProperty.Rules or EventProperty.Under => json.Names("a rule's name"),
        _ => null,
    };

    private static object? Code(ref JsonCursor json, EventProperty property) => property switch
    {
        EventProperty.State => json.Code(ShipmentStates),
        EventProperty.Reservation => json.Code(ReservationStates),
        EventProperty.From or EventProperty.To => json.Code(Sources),
        EventProperty.Move => json.Code(Moves),
        EventProperty.Timer => json.Code(Timers),
        _ => null,
    };

    private static object? Amount(ref JsonCursor json, EventProperty property)
    {
        switch (property)
        {
            case EventProperty.Quantity or EventProperty.Capacity or EventProperty.OnHand or EventProperty.SetAside or EventProperty.SourceVersion:
                return json.Decimal();
            case EventProperty.Shipment or EventProperty.Line:
                return json.Whole(0, int.MaxValue);
            case EventProperty.DistanceMetres:
                return json.Whole(0, int.MaxValue) is { } metres ? (long)metres : null;
            case EventProperty.Cart or EventProperty.Waits or EventProperty.Rang or EventProperty.Accepted:
                return json.YesNo();
            case EventProperty.DeliverOn or EventProperty.SlotOn or EventProperty.On or EventProperty.ArrivesOn:
                return json.Date();
            case EventProperty.At or EventProperty.PlacedAt or EventProperty.ShipBy or EventProperty.Since or EventProperty.ShippedAt or EventProperty.DeliveredAt
                or EventProperty.DueBy or EventProperty.ReadyFrom or EventProperty.Until or EventProperty.Expires or EventProperty.Due:
                return json.Instant();
            default:
                return null;
        }
    }

    /// <summary>Everything else is text; what was read before and reported is not read again.</summary>
    private static string? Text(ref JsonCursor json, EventProperty property) => property switch
    {
        EventProperty.Order => json.FreshName("an order id"),
        EventProperty.Node or EventProperty.Sku or EventProperty.Event or EventProperty.Service or EventProperty.Cost or EventProperty.Decision or EventProperty.Queue
            or EventProperty.Kind or EventProperty.Stage or EventProperty.Return or EventProperty.Level or EventProperty.Cause or EventProperty.Slot => json.Name("a name"),
        EventProperty.Because or EventProperty.By or EventProperty.Rule => json.Prose(),
        _ => null,
    };
}
