using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads a stock row.</summary>
internal static class StockRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly PropertyNames<ArrivalProperty> ArrivalNames = new(Spelling.Camel);

    private enum Property
    {
        Node, Sku, OnHand, Reserved, Safety, Sellable, Incoming, DaysOfCover, AsOf,
    }

    private enum ArrivalProperty
    {
        Quantity, On, Reserved,
    }

    internal static StockRow? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a stock row")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? node = null, sku = null;
        decimal onHand = 0, reserved = 0, safety = 0;
        decimal? daysOfCover = null;
        var sellable = true;
        ImmutableArray<Arrival> incoming = [];
        DateTimeOffset? asOf = null;
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case Property.Node: node = json.Name("a node id"); break;
                case Property.Sku: sku = json.Name("a SKU"); break;
                case Property.OnHand: onHand = json.DecimalFrom(0) ?? 0; break;
                case Property.Reserved: reserved = json.DecimalFrom(0) ?? 0; break;
                case Property.Safety: safety = json.DecimalFrom(0) ?? 0; break;
                case Property.Sellable: sellable = json.YesNo() ?? true; break;
                case Property.Incoming: incoming = Arrivals(ref json); break;
                case Property.DaysOfCover: daysOfCover = json.DecimalFrom(0); break;
                case Property.AsOf: asOf = json.Instant(); break;
            }
        }
        seen.Require(ref json, start, Names, Property.Node, Property.Sku, Property.OnHand);
        if (node is null || sku is null) return null;
        return new() { Node = node, Sku = sku, OnHand = onHand, Reserved = reserved, Safety = safety, Sellable = sellable, Incoming = incoming, DaysOfCover = daysOfCover, AsOf = asOf };
    }

    private static ImmutableArray<Arrival> Arrivals(ref JsonCursor json)
    {
        if (!json.IsList("the arrivals")) return [];
        var arrivals = new List<Arrival>();
        while (json.NextItem())
            if (ReadArrival(ref json) is { } arrival) arrivals.Add(arrival);
        return [.. arrivals.OrderBy(a => a.On)];
    }

    private static Arrival? ReadArrival(ref JsonCursor json)
    {
        if (!json.IsObject("an arrival")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        decimal? quantity = null;
        DateOnly? on = null;
        var reserved = 0m;
        while (json.NextProperty(ArrivalNames, ref seen, out var property))
        {
            switch (property)
            {
                case ArrivalProperty.Quantity: quantity = json.DecimalFrom(0); break;
                case ArrivalProperty.On: on = json.Date(); break;
                case ArrivalProperty.Reserved: reserved = json.DecimalFrom(0) ?? 0; break;
            }
        }
        seen.Require(ref json, start, ArrivalNames, ArrivalProperty.Quantity, ArrivalProperty.On);
        return quantity is { } units && on is { } day ? new(units, day, reserved) : null;
    }
}
