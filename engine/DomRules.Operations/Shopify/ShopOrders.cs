using DomRules.Formats.Shopify.Webhooks;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Shopify;

/// <summary>Follows a shop's orders. Every payload is the whole order, so that whichever comes first places it and the newest counts, in whatever order they come.</summary>
internal static class ShopOrders
{
    /// <summary>The first that is heard of an order. Null body of the answer: it is known already.</summary>
    internal static Draft Meet(LiveNetwork live, DateTimeOffset at, ShopCall call, OrderNews news) =>
        Known(live, news.Id) is not null ? Draft.Nothing(ShopIntake.IsKnown)
        : news.IsCancelled ? ShopDrafts.Aside(live, at, call, news.Id, "the order was cancelled before it was known here, and is not placed")
        : news.ToNew() is not { } order ? ShopDrafts.Nothing("nothing of the order is left to ship")
        : ShopDrafts.Do(live, at, call, "order", new PlaceOrder(order), state => Confirmation(state, news));

    /// <summary>Later news of an order.</summary>
    internal static Draft Follow(LiveNetwork live, DateTimeOffset at, ShopCall call, OrderNews news)
    {
        if (Known(live, news.Id) is not { } known)
        {
            return ShopDrafts.Nothing("the order is not followed: it was cancelled before it was known here");
        }

        if (ShopFacts.ShopOf(known.Order) != call.Shop.Id)
        {
            return ShopDrafts.Refused($"Order {news.Id} is known here, but not from this shop");
        }

        if (known.Order.SourceVersion >= news.Version)
        {
            return ShopDrafts.Nothing("as new or newer news of the order came before");
        }

        return news.IsCancelled || news.ToEdit(known) is not { } order ? Cancel(live, at, call, known, news)
            : ShopDrafts.Do(live, at, call, "edit", new EditOrder(order), state => Confirmation(state, news));
    }

    /// <summary>What is cancelled remembers how new that is, or older news would take it up again.</summary>
    private static Draft Cancel(LiveNetwork live, DateTimeOffset at, ShopCall call, OrderLife known, OrderNews news) => known.Status == OrderStatus.Cancelled
        ? ShopDrafts.Nothing("the order is cancelled already")
        : ShopDrafts.Do(live, at, call, "cancel", new CancelOrder(news.Id), state => new EditOrder(state.Orders[news.Id].Order with { SourceVersion = news.Version }));

    /// <summary>What is paid is the order's own, and lapses no more; what lapsed before is planned.</summary>
    private static ConfirmOrder? Confirmation(LifeState state, OrderNews news) =>
        news.IsPaid && (state.Orders.GetValueOrDefault(news.Id) is { HasLapsed: true } || state.ReservationsOf(news.Id).Any(held => held.State == ReservationState.Held)) ? new ConfirmOrder(news.Id) : null;

    private static OrderLife? Known(LiveNetwork live, string id) => live.State.Orders.GetValueOrDefault(id) is { IsCart: false } life ? life : null;
}
