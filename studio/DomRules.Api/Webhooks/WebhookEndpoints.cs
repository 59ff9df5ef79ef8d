using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Api.Hosting;
using DomRules.Operations.Receivers;
using DomRules.Operations.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Webhooks;

/// <summary>Who is told what happens.</summary>
internal static class WebhookEndpoints
{
    internal const int Most = 50;
    internal static readonly string TooMany = FormattableString.Invariant($"A network has up to {Most} receivers. Remove one that nobody needs.");

    internal static void Map(IEndpointRouteBuilder routes, ApiServices services, bool allowsPrivate)
    {
        var writes = new WebhookWrites(services);
        routes.MapGet("/v1/webhooks", (CancellationToken cancel) => ListAsync(services, cancel)).WithName("list_webhooks").WithSummary("All webhooks, and how they fare").WithTags("webhooks").Needs(Scope.Administer);
        routes.MapGet("/v1/webhooks/{id}", (string id, CancellationToken cancel) => GetAsync(id, services, cancel)).WithName("get_webhook").WithSummary("A webhook, and how it fares").WithTags("webhooks").Needs(Scope.Administer);
        routes.MapPost("/v1/webhooks", (HttpContext context) => AddAsync(context, services, writes, allowsPrivate)).WithName("add_webhook").WithSummary("Adds a webhook; its secret is shown this once").WithTags("webhooks").Needs(Scope.Administer);
        routes.MapPatch("/v1/webhooks/{id}", (HttpContext context, string id) => RunAsync(context, services, id, (key, body) => ChangeAsync(context, id, key, body, writes, allowsPrivate))).WithName("change_webhook").WithSummary("Changes, disables or enables a webhook").WithTags("webhooks").Needs(Scope.Administer);
        routes.MapDelete("/v1/webhooks/{id}", (HttpContext context, string id) => RunAsync(context, services, id, async (key, _) => (await writes.DeleteAsync(context.Caller().Name, key, id, context.RequestAborted).ConfigureAwait(false)).Result())).WithName("delete_webhook").WithSummary("Removes a webhook and what waits for it").WithTags("webhooks").Needs(Scope.Administer);
        routes.MapPost("/v1/webhooks/{id}/rotate", (HttpContext context, string id) => RunAsync(context, services, id, (key, body) => RotateAsync(context, id, key, body, writes))).WithName("rotate_webhook_secret").WithSummary("Gives a webhook a new secret, shown this once; the old one stays in force for a while").WithTags("webhooks").Needs(Scope.Administer);
        routes.MapPost("/v1/webhooks/{id}/test", (HttpContext context, string id) => RunAsync(context, services, id, async (key, _) => WriteResult.Of(await services.Queue.SubmitAsync(ReceiverWrites.Test(context.Caller().Name, key, id), context.RequestAborted).ConfigureAwait(false)))).WithName("test_webhook").WithSummary("Sends a webhook a message that tells nothing").WithTags("webhooks").Needs(Scope.Administer);
    }

    /// <summary>Runs a request that changes something; with an id, only where that webhook is there.</summary>
    internal static Task RunAsync(HttpContext context, ApiServices services, string? id, Func<RequestKey, RequestBody, Task<IResult>> work) =>
        KeyedRequest.RunAsync(context, services, _ => id is null || Find(id, services) is not null, () => NotFound(id!), work);

    internal static Receiver? Find(string id, ApiServices services) => services.Queue.Live.Receivers.GetValueOrDefault(id) is { Kind: ReceiverKinds.Webhook } receiver ? receiver : null;

    internal static IResult NotFound(string id) => Problem.Of(404, "no_such_webhook", "There is no such webhook", $"No webhook {id} is in the list at /v1/webhooks.");

    private static async Task<IResult> ListAsync(ApiServices services, CancellationToken cancel)
    {
        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        var list = new JsonArray();
        foreach (var receiver in services.Queue.Live.Receivers.Values.Where(one => one.Kind == ReceiverKinds.Webhook))
        {
            list.Add((JsonNode)WebhookView.Of(receiver, await services.Store.Outbox.TallyAsync(receiver.Id, cancel).ConfigureAwait(false)));
        }

        return JsonResult.Of(new JsonObject { ["webhooks"] = list });
    }

    private static async Task<IResult> GetAsync(string id, ApiServices services, CancellationToken cancel)
    {
        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        return Find(id, services) is { } receiver ? JsonResult.Of(WebhookView.Of(receiver, await services.Store.Outbox.TallyAsync(id, cancel).ConfigureAwait(false))) : NotFound(id);
    }

    private static Task AddAsync(HttpContext context, ApiServices services, WebhookWrites writes, bool allowsPrivate) =>
        RunAsync(context, services, null, (key, body) => AddedAsync(context, key, body, services, writes, allowsPrivate));

    private static async Task<IResult> AddedAsync(HttpContext context, RequestKey key, RequestBody body, ApiServices services, WebhookWrites writes, bool allowsPrivate)
    {
        var (asked, problem) = WebhookBody.Read(body.Bytes, isNew: true, allowsPrivate);
        return asked is null ? Problem.OfBody(problem!)
            : services.Queue.Live.Receivers.Count >= Most ? Problem.Of(409, "too_many_webhooks", "There are too many already", TooMany)
            : (await writes.AddAsync(context.Caller().Name, key, asked, context.RequestAborted).ConfigureAwait(false)).Result();
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, string id, RequestKey key, RequestBody body, WebhookWrites writes, bool allowsPrivate)
    {
        var (asked, problem) = WebhookBody.Read(body.Bytes, isNew: false, allowsPrivate);
        return asked is null ? Problem.OfBody(problem!) : (await writes.ChangeAsync(context.Caller().Name, key, id, asked, context.RequestAborted).ConfigureAwait(false)).Result();
    }

    private static async Task<IResult> RotateAsync(HttpContext context, string id, RequestKey key, RequestBody body, WebhookWrites writes)
    {
        var (asked, problem) = RotationBody.Read(body.Bytes);
        return asked is null ? Problem.OfBody(problem!) : (await writes.RotateAsync(context.Caller().Name, key, id, asked.KeepOld, context.RequestAborted).ConfigureAwait(false)).Result();
    }
}
