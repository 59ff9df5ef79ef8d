using System.Collections.Immutable;
using DomRules.Api.Hosting;
using DomRules.Api.Shopify;
using DomRules.Api.Webhooks;

namespace DomRules.Api.Delivering;

/// <summary>All ways in which messages go out.</summary>
internal static class Deliveries
{
    internal static ImmutableArray<IDelivery> All(ApiServices services, DeliveryOptions options)
    {
        var http = ReceiverHttp.Client(options);
        var secrets = new SecretReading(services.Store.Secrets, services.Clock);
        return [new WebhookDelivery(http, secrets, services.Clock), new ShopifyDelivery(http, secrets, services.Clock)];
    }
}
