using System.Collections.Immutable;
using DomRules.Formats.Shopify.Webhooks;
using DomRules.Model.Life.Events;
using DomRules.Operations.Announcing;
using DomRules.Operations.Receivers;
using DomRules.Operations.Serving;
using DomRules.Store.Outbox;

namespace DomRules.Operations.Shopify;

/// <summary>Tells a shop how it is to have its orders, whenever that has become something else.</summary>
internal sealed class ShopifyAnnouncer : IAnnouncer
{
    /// <summary>Before an order's number: the line of its messages.</summary>
    internal const string Line = "order/";

    public string Kind => ReceiverKinds.Shopify;

    public IEnumerable<OutgoingMessage> MessagesFor(Receiver receiver, Announced announced, ImmutableArray<ToldEvent> told)
    {
        var orders = (announced.Draft.Step?.Events ?? []).OfType<OrderLifeEvent>().Select(happened => happened.Order).Distinct(StringComparer.Ordinal);
        var place = 0;
        foreach (var order in orders)
        {
            if (Wish(announced.After, order, receiver) is { } wish && (Wish(announced.Before, order, receiver) is not { } before || !before.AsSpan().SequenceEqual(wish)))
            {
                yield return new OutgoingMessage(MessageId.Of(announced.Number, place++, receiver.Id), receiver.Id, Line + order, ShopWish.Kind, wish, announced.At);
            }
        }
    }

    /// <summary>Null: the order is none of the shop's.</summary>
    private static byte[]? Wish(LiveNetwork live, string order, Receiver receiver) =>
        live.State.Orders.GetValueOrDefault(order) is { IsCart: false } life && ShopFacts.ShopOf(life.Order) == receiver.Id ? ShopWishing.Of(life).Write() : null;
}
