using System.Collections.Immutable;
using DomRules.Operations.Receivers;
using DomRules.Operations.Serving;
using DomRules.Operations.Shopify;
using DomRules.Store.Outbox;

namespace DomRules.Operations.Announcing;

/// <summary>Tells every receiver what a commit does, in messages that are written with it.</summary>
public sealed class Announcer(params ImmutableArray<IAnnouncer> announcers)
{
    /// <summary>All kinds of receivers that there are. Every process that writes uses it, or messages would be missing.</summary>
    public static Announcer Usual { get; } = new(new WebhookAnnouncer(), new ShopifyAnnouncer());

    /// <summary>The messages, by receiver, then in order.</summary>
    public ImmutableArray<OutgoingMessage> MessagesOf(Announced announced)
    {
        if (announced.After.Receivers.IsEmpty || ToldEvents.Of(announced) is not { IsEmpty: false } told)
        {
            return [];
        }

        return [.. announced.After.Receivers.Values.Where(receiver => receiver.IsEnabled && IsMeant(receiver, announced.Draft))
            .SelectMany(receiver => announcers.Where(one => one.Kind == receiver.Kind).SelectMany(one => one.MessagesFor(receiver, announced, told)))];
    }

    private static bool IsMeant(Receiver receiver, Draft draft) => draft.Kind != ReceiverLog.Tested || draft.Subject == receiver.Id;
}
