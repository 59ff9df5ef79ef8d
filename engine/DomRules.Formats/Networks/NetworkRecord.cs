using DomRules.Formats.Json;

namespace DomRules.Formats.Networks;

/// <summary>Reads a network in our own format into a draft.</summary>
internal static class NetworkRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        AsOf, Nodes, Stock, Products, Carriers, Calendars, Markets, ExchangeRates, Reservations, CapacityUse, Lanes, Slots, Disruptions, Distances, Blackouts,
    }

    internal static NetworkDraft? Read(ref JsonCursor json, NetworkDraft draft)
    {
        if (!json.IsObject("a network")) return null;
        var seen = new SeenProperties();
        while (json.NextProperty(Names, ref seen, out var property))
            if (!TakeSites(ref json, property, draft)) TakeRest(ref json, property, draft);
        return draft;
    }

    private static bool TakeSites(ref JsonCursor json, Property property, NetworkDraft draft)
    {
        switch (property)
        {
            case Property.AsOf: draft.AsOf = json.Instant(); return true;
            case Property.Nodes: Each(ref json, "the nodes", draft.Nodes, NodeRecord.Read); return true;
            case Property.Stock: Each(ref json, "the stock rows", draft.Stock, StockRecord.Read); return true;
            case Property.Products: Each(ref json, "the products", draft.Products, ProductRecord.Read); return true;
            case Property.Carriers: Each(ref json, "the carriers", draft.Carriers, CarrierRecord.Read); return true;
            case Property.Calendars: Each(ref json, "the calendars", draft.Calendars, CalendarRecord.Read); return true;
            case Property.Markets: Each(ref json, "the markets", draft.Markets, MarketRecord.Read); return true;
            default: return false;
        }
    }

    private static void TakeRest(ref JsonCursor json, Property property, NetworkDraft draft)
    {
        switch (property)
        {
            case Property.ExchangeRates: draft.ExchangeRates = ExchangeRateRecord.Read(ref json); break;
            case Property.Reservations: Each(ref json, "the reservations", draft.Reservations, ReservationRecord.Read); break;
            case Property.CapacityUse: Each(ref json, "the uses of capacity", draft.CapacityUse, CapacityUseRecord.Read); break;
            case Property.Lanes: Each(ref json, "the lanes", draft.Lanes, LaneRecord.Read); break;
            case Property.Slots: Each(ref json, "the slots", draft.Slots, SlotRecord.Read); break;
            case Property.Disruptions: Each(ref json, "the disruptions", draft.Disruptions, DisruptionRecord.Read); break;
            case Property.Distances: Each(ref json, "the distances", draft.Distances, DistanceRecord.Read); break;
            case Property.Blackouts: Each(ref json, "the blackouts", draft.Blackouts, BlackoutRecord.Read); break;
        }
    }

    private static void Each<T>(ref JsonCursor json, string what, List<Located<T>> into, ReadValue<T> read) where T : class
    {
        if (!json.IsList(what)) return;
        while (json.NextItem())
        {
            var start = json.Offset;
            if (read(ref json) is { } value) into.Add(new(value, json.Context.Problems, start));
        }
    }
}
