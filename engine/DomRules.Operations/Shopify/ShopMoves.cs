using System.Collections.Immutable;
using DomRules.Formats.Shopify.Webhooks;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Returns;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Shopify;

/// <summary>Goods that left a shop's locations, and goods that come in again.</summary>
internal static class ShopMoves
{
    /// <summary>Shipments have left: those of the location that the fulfilment is made of, all together or none.</summary>
    internal static Draft Ship(LiveNetwork live, DateTimeOffset at, ShopCall call, FulfilmentNews news)
    {
        if (Of(live, call.Shop, news.Order) is not { } life)
        {
            return Unknown(news.Order);
        }

        var node = news.Location is { } location ? call.Shop.NodeOf(location) : null;
        var shipments = life.Shipments.Where(shipment => node is null || shipment.Node == node).ToList();
        if (MadeOf(life, shipments.Where(shipment => shipment.IsPending), news.Units) is not { IsEmpty: false } leaving)
        {
            return MadeOf(life, shipments.Where(shipment => shipment.HasLeft), news.Units) is { IsEmpty: false }
                ? ShopDrafts.Nothing("these goods have left already")
                : ShopDrafts.Refused($"Fulfilment {news.Id} is not made of whole shipments of order {news.Order} from {node ?? "anywhere"}");
        }

        Func<LifeState, LifeCommand?>[] others = [.. leaving.Skip(1).Select(number => (Func<LifeState, LifeCommand?>)(_ => Left(news.Order, number)))];
        return ShopDrafts.Do(live, at, call, "ship", Left(news.Order, leaving[0]), others);
    }

    /// <summary>Goods come in again; the policy's <c>returns</c> decide what becomes of them.</summary>
    internal static Draft Return(LiveNetwork live, DateTimeOffset at, ShopCall call, RefundNews news)
    {
        if (Of(live, call.Shop, news.Order) is not { } life)
        {
            return Unknown(news.Order);
        }

        var id = "refund-" + news.Id;
        var items = news.Units.Select(unit => (Unit: unit, Line: life.Order.Lines.FirstOrDefault(line => ShopFacts.LineItemOf(line) == unit.LineItem)?.Number)).ToList();
        return life.ReturnOf(id) is not null ? ShopDrafts.Nothing("this return is known already")
            : items.Find(item => item.Line is null) is { Unit.LineItem: { } stranger } ? ShopDrafts.Refused($"Order {news.Order} has no line for line item {stranger}")
            : ShopDrafts.Do(live, at, call, "return", new ReturnItems(new ReturnRequest
            {
                Id = id,
                OrderId = news.Order,
                Items = [.. items.Select(item => new ReturnItem { Line = item.Line, Quantity = item.Unit.Quantity })],
            }));
    }

    /// <summary>Numbers of shipments, in their order, that have just these units between them; null: no such come of taking each that fits.</summary>
    private static ImmutableArray<int>? MadeOf(OrderLife life, IEnumerable<LifeShipment> shipments, ImmutableArray<ShopUnits> units)
    {
        var left = units.GroupBy(unit => unit.LineItem, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Sum(unit => unit.Quantity), StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var shipment in shipments)
        {
            var lines = shipment.Lines.GroupBy(line => ShopFacts.LineItemOf(life.Order.Lines.First(one => one.Number == line.Line)) ?? "", StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.Sum(line => line.Quantity), StringComparer.Ordinal);
            if (!lines.All(line => left.GetValueOrDefault(line.Key) >= line.Value))
            {
                continue;
            }

            found.Add(shipment.Number);
            foreach (var (item, quantity) in lines)
            {
                left[item] -= quantity;
            }
        }

        return left.Values.All(quantity => quantity == 0) ? found.ToImmutable() : null;
    }

    private static MoveShipment Left(string order, int number) => new(order, number, ShipmentState.Shipped);

    private static OrderLife? Of(LiveNetwork live, ShopReceiver shop, string order) =>
        live.State.Orders.GetValueOrDefault(order) is { IsCart: false } life && ShopFacts.ShopOf(life.Order) == shop.Id ? life : null;

    private static Draft Unknown(string order) => ShopDrafts.Refused($"Order {order} of this shop is not known here");
}
