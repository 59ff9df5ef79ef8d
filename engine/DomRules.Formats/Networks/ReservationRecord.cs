using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads stock that is held for an order.</summary>
internal static class ReservationRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);
    private static readonly ImmutableArray<string> Stages = ["cart", "order", "preorder"];
    private static readonly ImmutableArray<string> Sources = [Reservation.OnHand, Reservation.Incoming, Reservation.Backorder];

    private enum Property
    {
        Order, Node, Sku, Quantity, Stage, Expires, From, ArrivesOn, Under,
    }

    internal static Reservation? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a reservation")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? order = null, node = null, sku = null, stage = null, from = null;
        decimal? quantity = null;
        DateTimeOffset? expires = null;
        DateOnly? arrivesOn = null;
        ImmutableArray<string> under = [];
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case Property.Order: order = json.Name("an order id"); break;
                case Property.Node: node = json.Name("a node id"); break;
                case Property.Sku: sku = json.Name("a SKU"); break;
                case Property.Quantity: quantity = json.DecimalFrom(0); break;
                case Property.Stage: stage = json.OneOf(Stages); break;
                case Property.Expires: expires = json.Instant(); break;
                case Property.From: from = json.OneOf(Sources); break;
                case Property.ArrivesOn: arrivesOn = json.Date(); break;
                case Property.Under: under = json.Names("the name of a share rule"); break;
            }
        }
        seen.Require(ref json, start, Names, Property.Order, Property.Node, Property.Sku, Property.Quantity);
        CheckArrival(ref json, start, seen, from);
        return order is null || node is null || sku is null || quantity is not { } units ? null : new(order, node, sku, units, stage ?? "order", expires, from ?? Reservation.OnHand, from == Reservation.Incoming ? arrivesOn : null, under);
    }

    private static void CheckArrival(ref JsonCursor json, int start, SeenProperties seen, string? from)
    {
        var isIncoming = from == Reservation.Incoming;
        if (isIncoming == seen.Has((int)Property.ArrivesOn) || (from is null && seen.Has((int)Property.From))) return;
        json.Context.Problems.Add(NetworkProblems.ArrivesOnAlone, start, isIncoming ? "`from` is incoming, and `arrivesOn` is missing" : $"`arrivesOn` is given, and `from` is {from ?? Reservation.OnHand}");
    }
}
