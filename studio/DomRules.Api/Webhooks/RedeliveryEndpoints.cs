using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Api.Hosting;
using DomRules.Api.Reading;
using DomRules.Operations.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Webhooks;

/// <summary>Messages that have not arrived, and another try for those that were given up.</summary>
internal static class RedeliveryEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        routes.MapGet("/v1/webhooks/{id}/deliveries", (HttpRequest request, string id, CancellationToken cancel) => ListAsync(request, id, services, cancel)).WithName("list_deliveries").WithSummary("Messages that have not arrived, the oldest first").WithTags("webhooks").Needs(Scope.Administer);
        routes.MapPost("/v1/webhooks/{id}/redeliver", (HttpContext context, string id) => WebhookEndpoints.RunAsync(context, services, id, (key, body) => RedeliverAsync(context, id, key, body, services))).WithName("redeliver").WithSummary("Tries messages again that were given up").WithTags("webhooks").Needs(Scope.Administer);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, string id, ApiServices services, CancellationToken cancel)
    {
        var asked = PageQuery.Of(request.Query);
        if (asked.Problem is not null || asked.After is not null)
        {
            return Problem.Of(400, "invalid_query", "The query cannot be used", asked.Problem ?? "Deliveries have no pages: ask for up to 500.");
        }

        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        if (WebhookEndpoints.Find(id, services) is null)
        {
            return WebhookEndpoints.NotFound(id);
        }

        var messages = await services.Store.Outbox.UndeliveredAsync(asked.Limit, id, cancel).ConfigureAwait(false);
        return JsonResult.Of(new JsonObject { ["deliveries"] = new JsonArray([.. messages.Select(one => (JsonNode?)WebhookView.Of(one))]) });
    }

    private static async Task<IResult> RedeliverAsync(HttpContext context, string id, RequestKey key, RequestBody body, ApiServices services)
    {
        var (asked, problem) = RedeliveryBody.Read(body.Bytes);
        if (asked is null)
        {
            return Problem.OfBody(problem!);
        }

        var lost = await Redelivery.LostAsync(services, id, context.RequestAborted).ConfigureAwait(false);
        return WriteResult.Of(await Redelivery.AskAsync(services, context.Caller().Name, key, id, asked.Message, lost, context.RequestAborted).ConfigureAwait(false));
    }
}
