using System.Text.Json.Nodes;
using DomRules.Operations.Announcing;
using DomRules.Operations.Auditing;
using DomRules.Operations.Receivers;
using DomRules.Store.Outbox;

namespace DomRules.Api.Webhooks;

/// <summary>Webhooks and messages as lists and answers show them.</summary>
internal static class WebhookView
{
    internal static JsonObject Of(Receiver receiver) => new()
    {
        ["id"] = receiver.Id,
        ["name"] = receiver.Name,
        ["url"] = receiver.Url,
        ["events"] = new JsonArray([.. receiver.Wants.Select(one => (JsonNode?)one)]),
        ["source"] = receiver.Options.GetValueOrDefault(CloudEvent.SourceOption, CloudEvent.UsualSource),
        ["createdAt"] = Instants.Text(receiver.CreatedAt),
        ["enabled"] = receiver.IsEnabled,
        ["disabledAt"] = receiver.DisabledAt is { } at ? Instants.Text(at) : null,
        ["why"] = receiver.Why,
        ["oldSecretUntil"] = receiver.Secrets.Skip(1).FirstOrDefault()?.Until is { } until ? Instants.Text(until) : null,
    };

    internal static JsonObject Of(Receiver receiver, EndpointTally tally)
    {
        var whole = Of(receiver);
        whole["waiting"] = tally.Waiting;
        whole["givenUp"] = tally.GivenUp;
        whole["lastArrival"] = tally.LastArrival is { } at ? Instants.Text(at) : null;
        return whole;
    }

    internal static JsonObject Of(MessageStatus status) => new()
    {
        ["message"] = status.Message.Id,
        ["type"] = status.Message.Kind,
        ["line"] = status.Message.Line,
        ["happened"] = Instants.Text(status.Message.Due),
        ["attempts"] = status.Attempts,
        ["due"] = status.Due is { } due ? Instants.Text(due) : null,
        ["givenUp"] = status.Due is null,
        ["why"] = status.Why,
    };
}
