using System.Globalization;
using System.Net.Http.Headers;
using DomRules.Api.Delivering;
using DomRules.Operations.Announcing;
using DomRules.Operations.Receivers;
using DomRules.Store.Outbox;

namespace DomRules.Api.Webhooks;

/// <summary>Brings CloudEvents to webhooks, signed as Standard Webhooks says.</summary>
internal sealed class WebhookDelivery(HttpClient http, SecretReading secrets, TimeProvider clock) : IDelivery
{
    public string Kind => ReceiverKinds.Webhook;

    public async Task<Delivered> SendAsync(Receiver receiver, LeasedMessage message, CancellationToken cancel)
    {
        var signing = await secrets.OfAsync(receiver, SecretReference.Signing, cancel).ConfigureAwait(false);
        if (signing.Count == 0)
        {
            return Delivered.Failed("The receiver has no secret any more. Give it a new one.");
        }

        using var request = Request(receiver, message.Message, signing);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
            return HttpFailure.Of(answer, clock);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return HttpFailure.Of(e);
        }
    }

    private HttpRequestMessage Request(Receiver receiver, OutgoingMessage message, IReadOnlyList<string> signing)
    {
        var seconds = clock.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, receiver.Url) { Content = new ReadOnlyMemoryContent(message.Body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(CloudEvent.ContentType);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("DomRules", "1"));
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(signing, message.Id, seconds, message.Body.Span));
        return request;
    }
}
