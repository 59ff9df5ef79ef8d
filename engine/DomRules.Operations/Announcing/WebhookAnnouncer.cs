using System.Collections.Immutable;
using DomRules.Operations.Receivers;
using DomRules.Operations.Serving;
using DomRules.Store.Outbox;

namespace DomRules.Operations.Announcing;

/// <summary>Tells webhooks of each event that they want, as a CloudEvent.</summary>
internal sealed class WebhookAnnouncer : IAnnouncer
{
    public string Kind => ReceiverKinds.Webhook;

    public IEnumerable<OutgoingMessage> MessagesFor(Receiver receiver, Announced announced, ImmutableArray<ToldEvent> told)
    {
        for (var place = 0; place < told.Length; place++)
        {
            var one = told[place];
            if (one.Type == EventTypes.Test || receiver.IsInterestedIn(one.Type))
            {
                var source = receiver.Options.GetValueOrDefault(CloudEvent.SourceOption, CloudEvent.UsualSource);
                yield return new OutgoingMessage(
                    MessageId.Of(announced.Number, place, receiver.Id), receiver.Id, one.Line, one.Type, CloudEvent.Write(MessageId.Event(announced.Number, place), source, announced.At, one), announced.At);
            }
        }
    }
}
