using DomRules.Formats.Json;
using DomRules.Model.Life;

namespace DomRules.Formats.Life;

/// <summary>Reads what is set aside at a place, which stands around it.</summary>
internal static class StockReservationRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly PropertyNames<StockSource> Sources = new(Spelling.Snake);
    private static readonly PropertyNames<ReservationState> States = new(Spelling.Snake);

    private enum Property
    {
        Order, Shipment, From, ArrivesOn, Quantity, State, Expires, Stage, Under,
    }

    internal static StockReservation? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a reservation")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var held = new StockReservation { Key = new("", 0, default, StockSource.OnHand, null), Quantity = 0, State = ReservationState.Held };
        while (json.NextProperty(Names, ref seen, out var property)) held = property < Property.Quantity ? held with { Key = Take(ref json, property, held.Key) } : Take(ref json, property, held);
        seen.Require(ref json, start, Names, Property.Order, Property.Shipment, Property.From, Property.Quantity, Property.State);
        return held;
    }

    private static ReservationKey Take(ref JsonCursor json, Property property, ReservationKey key) => property switch
    {
        Property.Order => key with { Order = json.FreshName("an order id") ?? "" },
        Property.Shipment => key with { Shipment = json.Whole(0, int.MaxValue) ?? 0 },
        Property.From => key with { Source = json.Code(Sources) ?? default },
        _ => key with { ArrivesOn = json.Date() },
    };

    private static StockReservation Take(ref JsonCursor json, Property property, StockReservation held) => property switch
    {
        Property.Quantity => held with { Quantity = json.Decimal() ?? 0 },
        Property.State => held with { State = json.Code(States) ?? default },
        Property.Expires => held with { Expires = json.Instant() },
        Property.Stage => held with { Stage = json.Prose() ?? "" },
        _ => held with { Under = json.Names("a rule's name") },
    };
}
