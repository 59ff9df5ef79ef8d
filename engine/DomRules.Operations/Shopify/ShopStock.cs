using System.Collections.Immutable;
using DomRules.Formats.Shopify.Webhooks;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Shopify;

/// <summary>
/// Takes a shop's stock over. What a shop calls available is already less what its open orders take, and ours is not: what our plans take there for orders of this shop is added, but only where the shop is known to
/// have those orders there too. Where that is not known it is left out, so that in doubt less is offered than there is.
/// </summary>
internal static class ShopStock
{
    /// <summary>Sets what is on hand.</summary>
    /// <param name="live">How everything stands.</param>
    /// <param name="at">The moment.</param>
    /// <param name="call">The webhook.</param>
    /// <param name="news">What it tells.</param>
    /// <param name="told">Units at the place that the shop has taken off for orders, by order; see <see cref="Told"/>.</param>
    internal static Draft Count(LiveNetwork live, DateTimeOffset at, ShopCall call, LevelNews news, IReadOnlyDictionary<string, decimal> told)
    {
        if (PlaceOf(live, call.Shop, news) is not { } place)
        {
            return ShopDrafts.Refused($"Nothing says which SKU inventory item {news.InventoryItem} is: name it in the shop's `inventoryItems`");
        }

        if (live.State.AccountAt(place)?.SourceVersion >= news.Version)
        {
            return ShopDrafts.Nothing("as new or newer news of this stock came before");
        }

        var taken = Taken(live, call.Shop, place).Sum(one => Math.Min(one.Value, told.GetValueOrDefault(one.Key)));
        return ShopDrafts.Do(live, at, call, "count", new CountStock(place, Math.Max(0, news.Available + taken), news.Version));
    }

    /// <summary>Units at a place that orders of the shop hold and that the shop has been told of.</summary>
    /// <param name="live">How everything stood before it was asked which orders wait to be told.</param>
    /// <param name="shop">The shop.</param>
    /// <param name="news">What is told of the place.</param>
    /// <param name="untold">Orders of which the shop has not been told yet, or could not be.</param>
    internal static IReadOnlyDictionary<string, decimal> Told(LiveNetwork live, ShopReceiver shop, LevelNews news, IReadOnlySet<string> untold) => PlaceOf(live, shop, news) is { } place
        ? Taken(live, shop, place).Where(one => !untold.Contains(one.Key)).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal)
        : ImmutableDictionary<string, decimal>.Empty;

    private static StockPlace? PlaceOf(LiveNetwork live, ShopReceiver shop, LevelNews news)
    {
        var (node, standIn) = (shop.NodeOf(news.Location), "inventory_item:" + news.InventoryItem);
        return shop.SkuOf(news.InventoryItem) is { } sku ? new StockPlace(node, sku)
            : live.State.Stock.ContainsKey(standIn) || live.Prepared?.Snapshot.ProductOf(standIn) is not null ? new StockPlace(node, standIn)
            : null;
    }

    /// <summary>A held order is held wherever the shop has it, which need not be here.</summary>
    private static IEnumerable<KeyValuePair<string, decimal>> Taken(LiveNetwork live, ShopReceiver shop, StockPlace place) =>
        (live.State.AccountAt(place)?.Reservations ?? ReservationBook.Empty).Where(held => held.Key.Source == StockSource.OnHand && IsOf(live, shop, held.Key.Order))
            .GroupBy(held => held.Key.Order, StringComparer.Ordinal).Select(held => KeyValuePair.Create(held.Key, held.Sum(one => one.Quantity)));

    private static bool IsOf(LiveNetwork live, ShopReceiver shop, string order) =>
        live.State.Orders.GetValueOrDefault(order) is { IsCart: false, Holds.IsEmpty: true } life && ShopFacts.ShopOf(life.Order) == shop.Id;
}
