using System.Security.Cryptography;
using DomRules.Api.Answers;
using DomRules.Api.Hosting;
using DomRules.Operations.Receivers;
using DomRules.Operations.Serving;
using DomRules.Operations.Shopify;
using DomRules.Store.Secrets;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Shopify;

/// <summary>Adds, changes and removes shops. A secret goes to its shelf before the log names it, and is in no answer.</summary>
internal sealed class ShopWrites(ApiServices services)
{
    private ISecretShelf Shelf => services.Store.Secrets;

    internal async Task<IResult> AddAsync(string actor, RequestKey key, ShopBody asked, CancellationToken cancel)
    {
        var now = services.Clock.GetUtcNow();
        var secrets = await KeepAsync(asked, cancel).ConfigureAwait(false);
        var shop = Shop.Changed(new Receiver { Id = "shop_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)), Name = "", Kind = ReceiverKinds.Shopify, Url = "", Secrets = [.. secrets], CreatedAt = now }, asked, now);
        var answer = await services.Queue.SubmitAsync(ReceiverWrites.Add(actor, key, shop, Told(shop, 201), live => Connected(live, asked.Domain!)), cancel).ConfigureAwait(false);
        await RemoveAsync(answer.IsRepeated || answer.Status == 409 || answer.Obstacle is WriteObstacle.KeyReused or WriteObstacle.InFlight or WriteObstacle.Overloaded ? secrets : []).ConfigureAwait(false);
        return WriteResult.Of(answer);
    }

    /// <summary>A new token or secret takes the place of the old one at once.</summary>
    internal async Task<IResult> ChangeAsync(string actor, RequestKey key, string id, ShopBody asked, CancellationToken cancel)
    {
        var secrets = await KeepAsync(asked, cancel).ConfigureAwait(false);
        var before = services.Queue.Live.Receivers.GetValueOrDefault(id)?.Secrets ?? [];
        var request = ReceiverWrites.Change(actor, key, id, (shop, at) => Shop.Changed(shop, asked, at) with { Secrets = [.. secrets, .. shop.Secrets.Where(old => !secrets.Exists(one => one.Purpose == old.Purpose))] }, shop => Told(shop, 200));
        var answer = await services.Queue.SubmitAsync(request, cancel).ConfigureAwait(false);
        var after = services.Queue.Live.Receivers.GetValueOrDefault(id)?.Secrets ?? [];
        await RemoveAsync(answer.Obstacle == WriteObstacle.Unavailable ? [] : [.. before.Concat(secrets).Where(one => after.All(other => other.Id != one.Id))]).ConfigureAwait(false);
        return WriteResult.Of(answer);
    }

    internal async Task<IResult> DeleteAsync(string actor, RequestKey key, string id, CancellationToken cancel)
    {
        var secrets = services.Queue.Live.Receivers.GetValueOrDefault(id)?.Secrets ?? [];
        var answer = await services.Queue.SubmitAsync(ReceiverWrites.Delete(actor, key, id), cancel).ConfigureAwait(false);
        if (answer is { Status: 200, Obstacle: WriteObstacle.None })
        {
            await services.Store.Outbox.DiscardAsync(id, CancellationToken.None).ConfigureAwait(false);
            await RemoveAsync(secrets).ConfigureAwait(false);
        }

        return WriteResult.Of(answer);
    }

    private async Task<List<SecretReference>> KeepAsync(ShopBody asked, CancellationToken cancel)
    {
        var kept = new List<SecretReference>();
        foreach (var (purpose, secret) in new[] { (ShopReceiver.Token, asked.Token), (ShopReceiver.WebhookSecret, asked.WebhookSecret) })
        {
            if (secret is not null)
            {
                var reference = new SecretReference(purpose, "sec_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), null);
                await Shelf.PutAsync(reference.Id, secret, cancel).ConfigureAwait(false);
                kept.Add(reference);
            }
        }

        return kept;
    }

    private async Task RemoveAsync(IEnumerable<SecretReference> secrets)
    {
        foreach (var secret in secrets)
        {
            await Shelf.RemoveAsync(secret.Id, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Two connections of one shop would each place its orders.</summary>
    private static WriteAnswer? Connected(LiveNetwork live, string domain) => ShopReceiver.OfDomain(live, domain) is not { } there ? null
        : new WriteAnswer(409, JsonResult.Bytes(Problem.BodyJson(
            new BodyProblem("#/shop", $"{domain} is connected already, as {there.Id} (\"{there.Receiver.Name}\").", $"Change that one by PATCH /v1/shopify/{there.Id}, or disconnect it by DELETE first."), 409, "shop_connected", "The shop is connected already")));

    private static WriteAnswer Told(Receiver shop, int status) => new(status, JsonResult.Bytes(Shop.View(shop)));
}
