using System.Text.Json;
using DomRules.Api.Delivering;
using DomRules.Formats.Shopify.FulfilmentOrders;
using DomRules.Formats.Shopify.GraphQl;
using DomRules.Operations.Receivers;
using DomRules.Operations.Shopify;
using DomRules.Store.Outbox;

namespace DomRules.Api.Shopify;

/// <summary>
/// Brings a shop's fulfilment orders to where a decision wants them: looks, changes what differs, and looks again until nothing does. However often that is done, it comes to the same.
/// </summary>
internal sealed class ShopifyDelivery(HttpClient http, SecretReading secrets, TimeProvider clock) : IDelivery
{
    /// <summary>More steps no order takes that nobody else changes at the same time.</summary>
    private const int MostLooks = 40;

    public string Kind => ReceiverKinds.Shopify;

    public async Task<Delivered> SendAsync(Receiver receiver, LeasedMessage message, CancellationToken cancel)
    {
        if (message.Message.Kind != ShopWish.Kind)
        {
            return Delivered.Well;
        }

        if (ShopWish.Read(message.Message.Body) is not { } wish)
        {
            return Delivered.Hopeless("The message is of a format that this version does not know.");
        }

        var tokens = await secrets.OfAsync(receiver, ShopReceiver.Token, cancel).ConfigureAwait(false);
        try
        {
            return tokens.Count == 0 ? Delivered.Failed("The shop has no access token any more. Give it a new one.")
                : await BringAsync(new ShopClient(http, receiver.Url, tokens[0], clock), new ShopReceiver(receiver), wish, cancel).ConfigureAwait(false);
        }
        catch (ShopRefusedException e)
        {
            return e.Delivered;
        }
    }

    private static async Task<Delivered> BringAsync(ShopClient client, ShopReceiver shop, ShopWish wish, CancellationToken cancel)
    {
        var (parcels, reading, refusals) = (new ShopParcels(shop, wish), new ShopReading(client), new Dictionary<string, string>(StringComparer.Ordinal));
        for (var look = 0; look < MostLooks; look++)
        {
            if (await reading.OrdersAsync(wish.Order, cancel).ConfigureAwait(false) is not { } orders)
            {
                return Delivered.Hopeless($"The shop has no order {wish.Order}, or does not show it to this app.");
            }

            var plan = FulfilmentPlanning.Plan(orders, parcels.Parcels);
            var open = plan.Mutations.Where(mutation => !refusals.ContainsKey(mutation.ToString())).ToList();
            if (open.Count == 0)
            {
                return Ended([.. parcels.Obstacles, .. refusals.Values, .. plan.Obstacles]);
            }

            foreach (var mutation in open)
            {
                if (await ChangeAsync(client, mutation, cancel).ConfigureAwait(false) is { } refusal)
                {
                    refusals[mutation.ToString()] = $"{mutation.Id}: {refusal}";
                }
            }
        }

        return Delivered.Failed("The shop's fulfilment orders kept changing.");
    }

    private static Delivered Ended(List<string> obstacles) => obstacles.Count == 0 ? Delivered.Well : Delivered.Hopeless(string.Join("; ", obstacles.Distinct(StringComparer.Ordinal)));

    /// <summary>What the shop refuses of it; null: it was done.</summary>
    private static async Task<string?> ChangeAsync(ShopClient client, FulfilmentMutation mutation, CancellationToken cancel)
    {
        var data = await client.AskAsync(ShopRequests.Of(mutation), cancel).ConfigureAwait(false);
        return ShopAnswer.RefusalOf(data.EnumerateObject().FirstOrDefault() is { Value: { ValueKind: JsonValueKind.Object } payload } ? payload : default);
    }
}
