using System.Collections.Immutable;
using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Api.Webhooks;
using DomRules.Operations.Receivers;
using DomRules.Store.Outbox;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;
using DomRules.Studio.Orders;

namespace DomRules.Studio.Settings;

/// <summary>Who outside is told what happens, looked after in a person's name. Who may not is refused here, whatever the page showed.</summary>
public sealed class Webhooks(ApiServices services, WebhookDesk desk)
{
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(24);
    private readonly Permissions _permissions = new(services);

    /// <summary>All webhooks with how they fare, by name; none for who may not look after them.</summary>
    internal async Task<IReadOnlyList<(Receiver Webhook, EndpointTally Tally)>> ListAsync(ClaimsPrincipal user)
    {
        if (await _permissions.RefusalAsync(user, Scope.Integrate).ConfigureAwait(false) is not null)
        {
            return [];
        }

        await services.Queue.RefreshAsync(default).ConfigureAwait(false);
        var list = new List<(Receiver, EndpointTally)>();
        foreach (var webhook in services.Queue.Live.Receivers.Values.Where(one => one.Kind == ReceiverKinds.Webhook).OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal))
        {
            list.Add((webhook, await services.Store.Outbox.TallyAsync(webhook.Id).ConfigureAwait(false)));
        }

        return list;
    }

    /// <summary>Messages to one that have not arrived, the oldest first; none for who may not look after it.</summary>
    internal async Task<IReadOnlyList<MessageStatus>> UndeliveredAsync(ClaimsPrincipal user, string id) =>
        await _permissions.RefusalAsync(user, Scope.Integrate).ConfigureAwait(false) is not null ? [] : await services.Store.Outbox.UndeliveredAsync(50, id).ConfigureAwait(false);

    /// <summary>The new webhook's secret, which is shown once; or why there is none.</summary>
    internal Task<(string? Secret, string? Problem)> AddAsync(ClaimsPrincipal user, string name, string url, ImmutableArray<string> events) =>
        SecretAsync(user, () => desk.AddAsync(user.NameOf(), name.Trim(), url.Trim(), events));

    /// <summary>A new secret, which is shown once, beside the old one for a day; or why there is none.</summary>
    internal Task<(string? Secret, string? Problem)> RotateAsync(ClaimsPrincipal user, string id) => SecretAsync(user, () => desk.RotateAsync(user.NameOf(), id, Overlap));

    /// <summary>Messages go out or stop; null: done, else why not.</summary>
    internal Task<string?> EnableAsync(ClaimsPrincipal user, string id, bool isEnabled) => DoAsync(user, () => desk.EnableAsync(user.NameOf(), id, isEnabled));

    /// <summary>Sends a message that tells nothing; null: done, else why not.</summary>
    internal Task<string?> TestAsync(ClaimsPrincipal user, string id) => DoAsync(user, () => desk.TestAsync(user.NameOf(), id));

    /// <summary>Tries again what was given up; null: done, else why not.</summary>
    internal Task<string?> RedeliverAsync(ClaimsPrincipal user, string id) => DoAsync(user, () => desk.RedeliverAsync(user.NameOf(), id));

    /// <summary>Removes one, with what waits for it; null: done, else why not.</summary>
    internal Task<string?> DeleteAsync(ClaimsPrincipal user, string id) => DoAsync(user, () => desk.DeleteAsync(user.NameOf(), id));

    private async Task<(string? Secret, string? Problem)> SecretAsync(ClaimsPrincipal user, Func<Task<WebhookAnswer>> act)
    {
        if (await _permissions.RefusalAsync(user, Scope.Integrate).ConfigureAwait(false) is { } refusal)
        {
            return (null, refusal);
        }

        var answer = await act().ConfigureAwait(false);
        return (answer.Secret, answer.Secret is null ? Answers.ProblemOf(answer.Answer) ?? "It cannot be done now. Try again in a moment." : null);
    }

    private async Task<string?> DoAsync(ClaimsPrincipal user, Func<Task<WebhookAnswer>> act) =>
        await _permissions.RefusalAsync(user, Scope.Integrate).ConfigureAwait(false) ?? Answers.ProblemOf((await act().ConfigureAwait(false)).Answer);
}
