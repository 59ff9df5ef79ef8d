using System.Globalization;
using System.Security.Cryptography;
using DomRules.Api.Answers;
using DomRules.Api.Delivering;
using DomRules.Api.Hosting;
using DomRules.Operations.Serving;
using DomRules.Operations.Shopify;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Shopify;

/// <summary>Where a shop's webhooks come in. No key is asked for: the signature is the credential, and nothing of a body is looked at before it was checked.</summary>
internal sealed class ShopWebhookEndpoint(ApiServices services)
{
    /// <summary>Orders of many lines are long.</summary>
    private const long LargestBody = 4 << 20;

    private const int LongestName = 100;
    private const string Topic = "X-Shopify-Topic";
    private const string Event = "X-Shopify-Event-Id";
    private const string Webhook = "X-Shopify-Webhook-Id";
    private const string Triggered = "X-Shopify-Triggered-At";
    private const string Domain = "X-Shopify-Shop-Domain";

    private readonly ShopIntake _intake = new(services.Queue, services.Store.Outbox);
    private readonly SecretReading _secrets = new(services.Store.Secrets, services.Clock);

    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        var endpoint = new ShopWebhookEndpoint(services);
        routes.MapPost("/v1/shopify/{id}/webhooks", async (HttpContext context, string id) => await (await endpoint.TakeAsync(context, id).ConfigureAwait(false)).ExecuteAsync(context).ConfigureAwait(false))
            .WithName("shopify_webhook").WithSummary("Takes a webhook of a shop in").WithTags("shopify");
    }

    private async Task<IResult> TakeAsync(HttpContext context, string id)
    {
        if (await FindAsync(id, context.RequestAborted).ConfigureAwait(false) is not { } shop)
        {
            return ShopEndpoints.NotFound(id);
        }

        var body = await ReadAsync(context).ConfigureAwait(false);
        var secrets = await _secrets.OfAsync(shop.Receiver, ShopReceiver.WebhookSecret, context.RequestAborted).ConfigureAwait(false);
        return !ShopSignature.Fits(secrets, body, Text(context, ShopSignature.Header)) ? Problem.Of(401, "bad_signature", "The signature does not fit", $"{ShopSignature.Header} is the HMAC-SHA256 of the body, in base64, under the secret that is kept for this shop.")
            : Text(context, Domain) is { } domain && !domain.Equals(shop.Domain, StringComparison.OrdinalIgnoreCase) ? Problem.Of(401, "another_shop", "The webhook is another shop's", $"{Domain} names {domain}; this address is for {shop.Domain}.")
            : Text(context, Topic) is not { Length: <= LongestName } topic ? Problem.Of(400, "no_topic", "The webhook has no topic", $"Send {Topic}, as Shopify does.")
            : Result(await _intake.TakeAsync(new ShopCall(shop, topic, EventOf(context, body), TriggeredAt(context), body), context.RequestAborted).ConfigureAwait(false));
    }

    /// <summary>A shop that another process added a moment ago is looked for in the log.</summary>
    private async ValueTask<ShopReceiver?> FindAsync(string id, CancellationToken cancel)
    {
        if (ShopReceiver.Find(services.Queue.Live, id) is { } known)
        {
            return known;
        }

        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        return ShopReceiver.Find(services.Queue.Live, id);
    }

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestBody;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        return body.ToArray();
    }

    /// <summary>Whatever is to be tried again is 503, as Shopify tries again whatever is not 200.</summary>
    private static IResult Result(WriteAnswer answer) => answer switch
    {
        { Obstacle: WriteObstacle.InFlight or WriteObstacle.Overloaded or WriteObstacle.Unavailable } => Problem.Later(503, "not_now", "Not now", answer.Detail!),
        { Obstacle: WriteObstacle.None, Status: 503 } => Problem.Later(503, "no_network", "Not now", "No network is live yet."),
        _ => WriteResult.Of(answer),
    };

    /// <summary>What happened has an id, and so has the webhook that tells it; where a sender names neither, the same body is the same event.</summary>
    private static string EventOf(HttpContext context, ReadOnlySpan<byte> body) =>
        (Text(context, Event) ?? Text(context, Webhook)) is { Length: <= LongestName } id ? id : Convert.ToHexStringLower(SHA256.HashData(body));

    private static DateTimeOffset? TriggeredAt(HttpContext context) =>
        DateTimeOffset.TryParse(Text(context, Triggered), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    private static string? Text(HttpContext context, string header) => context.Request.Headers[header] is [{ Length: > 0 } text] && text.All(letter => letter is >= ' ' and <= '~') ? text : null;
}
