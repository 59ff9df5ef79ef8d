using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Api.Hosting;
using DomRules.Model.Canonical;
using DomRules.Operations.Receivers;
using DomRules.Operations.Serving;

namespace DomRules.Api.Webhooks;

/// <summary>Adds, changes and removes webhooks in a person's name, by the rules that programs are held to. Who may ask is for the caller to see to.</summary>
/// <param name="services">What there is.</param>
/// <param name="allowsPrivate">Whether a webhook may lead into a private network.</param>
public sealed class WebhookDesk(ApiServices services, bool allowsPrivate)
{
    private readonly WebhookWrites _writes = new(services);

    /// <summary>A new webhook, with its secret for this one time.</summary>
    /// <param name="actor">Who wants it.</param>
    /// <param name="name">Whose it is.</param>
    /// <param name="url">Where messages go.</param>
    /// <param name="events">Types that it wants, or beginnings that end in <c>*</c>; empty: all.</param>
    public async Task<WebhookAnswer> AddAsync(string actor, string name, string url, ImmutableArray<string> events)
    {
        var body = CanonicalJson.Write(new JsonObject { ["name"] = name, ["url"] = url, ["events"] = new JsonArray([.. events.Select(one => (JsonNode?)one)]) });
        var (asked, problem) = WebhookBody.Read(body, isNew: true, allowsPrivate);
        return asked is null ? Refused(400, problem!.ToString())
            : services.Queue.Live.Receivers.Count >= WebhookEndpoints.Most ? Refused(409, WebhookEndpoints.TooMany)
            : await _writes.AddAsync(actor, null, asked, default).ConfigureAwait(false);
    }

    /// <summary>Messages go out from now on, or stop.</summary>
    public Task<WebhookAnswer> EnableAsync(string actor, string id, bool isEnabled) => _writes.ChangeAsync(actor, null, id, new WebhookBody(null, null, null, null, isEnabled), default);

    /// <summary>A new secret; the old one stays in force beside it for a while.</summary>
    public Task<WebhookAnswer> RotateAsync(string actor, string id, TimeSpan keep) => _writes.RotateAsync(actor, null, id, keep, default);

    /// <summary>The webhook is gone, with what waits for it.</summary>
    public Task<WebhookAnswer> DeleteAsync(string actor, string id) => _writes.DeleteAsync(actor, null, id, default);

    /// <summary>Sends a message that tells nothing.</summary>
    public async Task<WebhookAnswer> TestAsync(string actor, string id) => new(await services.Queue.SubmitAsync(ReceiverWrites.Test(actor, null, id)).ConfigureAwait(false));

    /// <summary>Tries again what was given up.</summary>
    public async Task<WebhookAnswer> RedeliverAsync(string actor, string id)
    {
        var lost = await Redelivery.LostAsync(services, id, default).ConfigureAwait(false);
        return new WebhookAnswer(await Redelivery.AskAsync(services, actor, null, id, null, lost, default).ConfigureAwait(false));
    }

    private static WebhookAnswer Refused(int status, string problem) => new(new WriteAnswer(status, LifeWrites.Problem(problem, "invalid_input", status)));
}
