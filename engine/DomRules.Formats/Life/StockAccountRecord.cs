using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Model.Life;

namespace DomRules.Formats.Life;

/// <summary>Reads the counters of a SKU at a node as <see cref="StockAccountJson"/> writes them.</summary>
internal static class StockAccountRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly PropertyNames<ArrivalProperty> ArrivalNames = new(Spelling.Camel);

    private enum Property
    {
        Node, Sku, OnHand, SetAside, Safety, ReservedElsewhere, NotSellable, DaysOfCover, AsOf, SourceVersion, Arrivals, Reservations,
    }

    private enum ArrivalProperty
    {
        On, Quantity, ReservedElsewhere,
    }

    internal static StockAccount? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a stock account")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var (account, held) = (new StockAccount { Place = new("", "") }, ImmutableArray<StockReservation>.Empty);
        while (json.NextProperty(Names, ref seen, out var property))
        {
            if (property == Property.Reservations) held = json.Each("what is set aside", StockReservationRecord.Read);
            else account = Take(ref json, property, account);
        }
        seen.Require(ref json, start, Names, Property.Node, Property.Sku);
        return account with { Reservations = ReservationBook.Of(held.Select(r => r with { Key = r.Key with { Place = account.Place } })) };
    }

    private static StockAccount Take(ref JsonCursor json, Property property, StockAccount account) => property switch
    {
        Property.Node => account with { Place = account.Place with { Node = json.Name("a node id") ?? "" } },
        Property.Sku => account with { Place = account.Place with { Sku = json.Name("a SKU") ?? "" } },
        Property.OnHand => account with { OnHand = json.Decimal() ?? 0 },
        Property.SetAside => account with { SetAside = json.Decimal() ?? 0 },
        Property.Safety => account with { Safety = json.Decimal() ?? 0 },
        Property.ReservedElsewhere => account with { ReservedElsewhere = json.Decimal() ?? 0 },
        Property.NotSellable => account with { Sellable = json.YesNo() != true },
        Property.DaysOfCover => account with { DaysOfCover = json.Decimal() },
        Property.AsOf => account with { AsOf = json.Instant() },
        Property.SourceVersion => account with { SourceVersion = json.Decimal() },
        _ => account with { Arrivals = json.Each("what is to come", Arrival).ToImmutableSortedDictionary(a => a.On, a => a) },
    };

    private static ExpectedArrival? Arrival(ref JsonCursor json)
    {
        if (!json.IsObject("what is to come")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var arrival = new ExpectedArrival(default, 0, 0);
        while (json.NextProperty(ArrivalNames, ref seen, out var property))
        {
            arrival = property switch
            {
                ArrivalProperty.On => arrival with { On = json.Date() ?? default },
                ArrivalProperty.Quantity => arrival with { Quantity = json.Decimal() ?? 0 },
                _ => arrival with { ReservedElsewhere = json.Decimal() ?? 0 },
            };
        }
        seen.Require(ref json, start, ArrivalNames, ArrivalProperty.On, ArrivalProperty.Quantity);
        return arrival;
    }
}
