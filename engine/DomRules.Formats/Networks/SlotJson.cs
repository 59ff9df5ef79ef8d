using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>A window at a counter as <see cref="SlotRecord"/> reads it.</summary>
internal static class SlotJson
{
    internal static JsonObject Of(Slot slot) => JsonNodes.Object(
        ("id", JsonNodes.Of(slot.Id)),
        ("node", JsonNodes.Of(slot.Node)),
        ("on", JsonNodes.Of(slot.On)),
        ("days", DaysJson.Weekdays(slot.Days)),
        ("from", JsonValue.Create(DaysJson.Time(slot.From))),
        ("until", JsonValue.Create(DaysJson.Time(slot.Until))),
        ("capacity", JsonNodes.Of(slot.Capacity)),
        ("booked", JsonNodes.List(slot.Booked, Booking)));

    private static JsonObject Booking(SlotBooking booking) => JsonNodes.Object(
        ("on", JsonNodes.Of(booking.On)),
        ("orders", booking.Orders == 1 ? null : JsonNodes.Of(booking.Orders)),
        ("order", JsonNodes.Of(booking.Order)),
        ("expires", JsonNodes.Of(booking.Expires)));
}
