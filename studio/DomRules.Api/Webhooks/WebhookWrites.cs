using System.Security.Cryptography;
using DomRules.Api.Answers;
using DomRules.Api.Hosting;
using DomRules.Operations.Announcing;
using DomRules.Operations.Receivers;
using DomRules.Operations.Serving;
using DomRules.Store.Secrets;

namespace DomRules.Api.Webhooks;

/// <summary>Adds, changes and removes webhooks. A secret goes to its shelf before the log names it, and is shown in the one answer that is not kept.</summary>
internal sealed class WebhookWrites(ApiServices services)
{
    private ISecretShelf Shelf => services.Store.Secrets;

    internal async Task<WebhookAnswer> AddAsync(string actor, RequestKey? key, WebhookBody asked, CancellationToken cancel)
    {
        var (reference, secret) = NewSecret();
        var receiver = new Receiver
        {
            Id = "wh_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)),
            Name = asked.Name!,
            Kind = ReceiverKinds.Webhook,
            Url = asked.Url!,
            Options = Sourced(ReceiverLog.NoOptions, asked.Source),
            Wants = asked.Events ?? [],
            Secrets = [reference],
            CreatedAt = services.Clock.GetUtcNow(),
        };
        await Shelf.PutAsync(reference.Id, secret, cancel).ConfigureAwait(false);
        var answer = await services.Queue.SubmitAsync(ReceiverWrites.Add(actor, key, receiver, Told(receiver, 201)), cancel).ConfigureAwait(false);
        return await ShownAsync(answer, receiver.Id, reference, secret).ConfigureAwait(false);
    }

    internal async Task<WebhookAnswer> ChangeAsync(string actor, RequestKey? key, string id, WebhookBody asked, CancellationToken cancel) =>
        new(await services.Queue.SubmitAsync(ReceiverWrites.Change(actor, key, id, (receiver, at) => Changed(receiver, asked, at), receiver => Told(receiver, 200)), cancel).ConfigureAwait(false));

    /// <summary>A new secret; the one before it stays in force for a while, so that receivers can change over.</summary>
    internal async Task<WebhookAnswer> RotateAsync(string actor, RequestKey? key, string id, TimeSpan keep, CancellationToken cancel)
    {
        var before = services.Queue.Live.Receivers.GetValueOrDefault(id)?.Secrets ?? [];
        var (reference, secret) = NewSecret();
        await Shelf.PutAsync(reference.Id, secret, cancel).ConfigureAwait(false);
        var request = ReceiverWrites.Change(actor, key, id, (receiver, at) => receiver with { Secrets = [reference, .. receiver.Secrets.Take(1).Where(_ => keep > TimeSpan.Zero).Select(old => old with { Until = at + keep })] }, receiver => Told(receiver, 200));
        var answer = await services.Queue.SubmitAsync(request, cancel).ConfigureAwait(false);
        var result = await ShownAsync(answer, id, reference, secret).ConfigureAwait(false);
        await RemoveAsync(before.Where(old => services.Queue.Live.Receivers.GetValueOrDefault(id)?.Secrets.Any(one => one.Id == old.Id) is not true)).ConfigureAwait(false);
        return result;
    }

    internal async Task<WebhookAnswer> DeleteAsync(string actor, RequestKey? key, string id, CancellationToken cancel)
    {
        var secrets = services.Queue.Live.Receivers.GetValueOrDefault(id)?.Secrets ?? [];
        var answer = await services.Queue.SubmitAsync(ReceiverWrites.Delete(actor, key, id), cancel).ConfigureAwait(false);
        if (answer is { Status: 200, Obstacle: WriteObstacle.None })
        {
            await services.Store.Outbox.DiscardAsync(id, CancellationToken.None).ConfigureAwait(false);
            await RemoveAsync(secrets).ConfigureAwait(false);
        }

        return new WebhookAnswer(answer);
    }

    private async Task<WebhookAnswer> ShownAsync(WriteAnswer answer, string id, SecretReference reference, string secret)
    {
        if (answer is not { Status: < 300, Obstacle: WriteObstacle.None, IsRepeated: false } || services.Queue.Live.Receivers.GetValueOrDefault(id) is not { } receiver)
        {
            await RemoveAsync(answer is { Obstacle: WriteObstacle.Unavailable } ? [] : [reference]).ConfigureAwait(false);
            return new WebhookAnswer(answer);
        }

        return new WebhookAnswer(answer, receiver, secret);
    }

    private async Task RemoveAsync(IEnumerable<SecretReference> secrets)
    {
        foreach (var secret in secrets)
        {
            await Shelf.RemoveAsync(secret.Id, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static Receiver Changed(Receiver receiver, WebhookBody asked, DateTimeOffset at)
    {
        var changed = receiver with
        {
            Name = asked.Name ?? receiver.Name,
            Url = asked.Url ?? receiver.Url,
            Wants = asked.Events ?? receiver.Wants,
            Options = Sourced(receiver.Options, asked.Source),
        };
        return asked.IsEnabled switch
        {
            true => changed with { DisabledAt = null, Why = null },
            false when changed.IsEnabled => changed with { DisabledAt = at, Why = "Somebody disabled it." },
            _ => changed,
        };
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Sourced(System.Collections.Immutable.ImmutableSortedDictionary<string, string> options, string? source) =>
        source is null ? options : options.SetItem(CloudEvent.SourceOption, source);

    private static (SecretReference Reference, string Secret) NewSecret() =>
        (new SecretReference(SecretReference.Signing, "sec_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), null), WebhookSignature.NewSecret());

    private static WriteAnswer Told(Receiver receiver, int status) => new(status, JsonResult.Bytes(WebhookView.Of(receiver)));
}
