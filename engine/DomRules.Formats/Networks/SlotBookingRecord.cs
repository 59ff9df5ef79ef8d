using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads room that is taken in a slot.</summary>
internal static class SlotBookingRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        On, Orders, Order, Expires,
    }

    internal static SlotBooking? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a booking")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        DateOnly? on = null;
        var booking = new SlotBooking(default);
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case Property.On: on = json.Date(); break;
                case Property.Orders: booking = booking with { Orders = json.DecimalFrom(0) ?? 1 }; break;
                case Property.Order: booking = booking with { Order = json.Name("an order id") }; break;
                case Property.Expires: booking = booking with { Expires = json.Instant() }; break;
            }
        }
        seen.Require(ref json, start, Names, Property.On);
        return on is { } day ? booking with { On = day } : null;
    }
}
