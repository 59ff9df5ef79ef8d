using System.Collections.Immutable;
using DomRules.Formats.Shopify.FulfilmentOrders;
using DomRules.Formats.Shopify.Webhooks;
using DomRules.Model.Life;
using DomRules.Model.Orders;

namespace DomRules.Operations.Shopify;

/// <summary>What an order's life means for the shop that it comes from.</summary>
internal static class ShopWishing
{
    private const string Waits = "No node has these goods now";
    private const string GivenUp = "Cancelled here; refund it in the shop";
    private const string Replaced = "Something else is sent in its place";

    /// <summary>
    /// Planned shipments first; then what nobody may send: what is open, given up or replaced. Last what has left here: where the shop knows of that, it has no such units any more, and where it does not, they are to stay where they left.
    /// </summary>
    internal static ShopWish Of(OrderLife life)
    {
        var hold = life.Holds.FirstOrDefault();
        var because = hold is null ? null : hold.Queue is null ? hold.Because : $"{hold.Queue}: {hold.Because}";
        IEnumerable<WishedParcel> parcels =
        [
            .. life.Shipments.Where(shipment => shipment.IsPending).Select(shipment => Shipment(life, shipment, because)),
            Held(life, line => life.Open(line), because is null ? ParcelHold.OutOfStock : ParcelHold.Other, because ?? Waits),
            Held(life, line => life.Cancelled.GetValueOrDefault(line.Number), ParcelHold.Other, GivenUp),
            Held(life, line => life.Substituted.GetValueOrDefault(line.Number), ParcelHold.Other, Replaced),
            .. life.Shipments.Where(shipment => shipment.HasLeft).Select(shipment => Shipment(life, shipment, null)),
        ];
        return new ShopWish(life.Order.Id, [.. parcels.Where(parcel => !parcel.Units.IsEmpty)]);
    }

    private static WishedParcel Shipment(OrderLife life, LifeShipment shipment, string? because) => new(
        because is null ? shipment.Node : null,
        because is null ? null : ParcelHold.Other,
        because,
        Units(shipment.Lines.Select(line => (life.Order.Lines.FirstOrDefault(one => one.Number == line.Line), line.Quantity))));

    private static WishedParcel Held(OrderLife life, Func<OrderLine, decimal> units, string reason, string because) =>
        new(null, reason, because, Units(life.Order.Lines.Where(line => !life.Digital.Contains(line.Number)).Select(line => ((OrderLine?)line, units(line)))));

    /// <summary>A shop counts whole units.</summary>
    private static ImmutableSortedDictionary<string, long> Units(IEnumerable<(OrderLine? Line, decimal Quantity)> lines) => lines
        .Select(one => (LineItem: one.Line is null ? null : ShopFacts.LineItemOf(one.Line), Units: (long)decimal.Truncate(one.Quantity)))
        .Where(one => one.LineItem is not null && one.Units > 0)
        .GroupBy(one => one.LineItem!, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(lines => lines.Key, lines => lines.Sum(one => one.Units), StringComparer.Ordinal);
}
