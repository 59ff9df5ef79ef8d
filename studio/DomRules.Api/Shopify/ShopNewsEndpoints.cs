using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Hosting;
using DomRules.Api.Reading;
using DomRules.Api.Webhooks;
using DomRules.Operations.Auditing;
using DomRules.Operations.Serving;
using DomRules.Operations.Shopify;
using DomRules.Store.Commits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Shopify;

/// <summary>What did not go through: webhooks that could not be used, and wishes that a shop has not been brought to.</summary>
internal static class ShopNewsEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        routes.MapGet("/v1/shopify/{id}/set-aside", (HttpRequest request, string id, CancellationToken cancel) => SetAsideAsync(request, id, services, cancel)).WithName("list_set_aside").WithSummary("Webhooks of a shop that could not be used, the newest first").WithTags("shopify").Needs(Scope.ReadOrders);
        routes.MapGet("/v1/shopify/{id}/deliveries", (HttpRequest request, string id, CancellationToken cancel) => DeliveriesAsync(request, id, services, cancel)).WithName("list_shop_deliveries").WithSummary("What a shop has not been brought to, the oldest first").WithTags("shopify").Needs(Scope.Administer);
        routes.MapPost("/v1/shopify/{id}/redeliver", (HttpContext context, string id) => ShopEndpoints.RunAsync(context, services, id, (key, _) => RedeliverAsync(context, id, key, services))).WithName("redeliver_to_shop").WithSummary("Tries again what was given up").WithTags("shopify").Needs(Scope.Administer);
    }

    private static async Task<IResult> SetAsideAsync(HttpRequest request, string id, ApiServices services, CancellationToken cancel)
    {
        var asked = PageQuery.Of(request.Query, isPlain: true);
        long before = 0;
        if (asked.Problem is not null || (asked.After is { } cursor && !long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out before)))
        {
            return Problem.Of(400, "invalid_query", "The query cannot be used", asked.Problem ?? "`cursor` is the `next` of the page before.");
        }

        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        if (ShopReceiver.Find(services.Queue.Live, id) is not { } shop)
        {
            return ShopEndpoints.NotFound(id);
        }

        var found = await services.Store.Commits.FindAsync(shop.SetAside, asked.After is null ? null : before, asked.Limit + 1, cancel).ConfigureAwait(false);
        var page = new JsonObject { ["setAside"] = new JsonArray([.. found.Take(asked.Limit).Select(commit => (JsonNode?)View(commit))]) };
        if (found.Count > asked.Limit)
        {
            page["next"] = found[asked.Limit - 1].Number.ToString(CultureInfo.InvariantCulture);
        }

        return JsonResult.Of(page);
    }

    private static async Task<IResult> DeliveriesAsync(HttpRequest request, string id, ApiServices services, CancellationToken cancel)
    {
        var asked = PageQuery.Of(request.Query);
        if (asked.Problem is not null || asked.After is not null)
        {
            return Problem.Of(400, "invalid_query", "The query cannot be used", asked.Problem ?? "Deliveries have no pages: ask for up to 500.");
        }

        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        return ShopReceiver.Find(services.Queue.Live, id) is null ? ShopEndpoints.NotFound(id)
            : JsonResult.Of(new JsonObject { ["deliveries"] = new JsonArray([.. (await services.Store.Outbox.UndeliveredAsync(asked.Limit, id, cancel).ConfigureAwait(false)).Select(one => (JsonNode?)WebhookView.Of(one))]) });
    }

    private static async Task<IResult> RedeliverAsync(HttpContext context, string id, RequestKey key, ApiServices services)
    {
        var lost = await Redelivery.LostAsync(services, id, context.RequestAborted).ConfigureAwait(false);
        return WriteResult.Of(await Redelivery.AskAsync(services, context.Caller().Name, key, id, null, lost, context.RequestAborted).ConfigureAwait(false));
    }

    private static JsonObject View(Commit commit)
    {
        using var told = JsonDocument.Parse(commit.Command);
        return new JsonObject
        {
            ["commit"] = commit.Number,
            ["at"] = Instants.Text(commit.At),
            ["topic"] = told.RootElement.GetProperty("topic").GetString(),
            ["event"] = told.RootElement.GetProperty("event").GetString(),
            ["subject"] = commit.Subject,
            ["because"] = told.RootElement.GetProperty("because").GetString(),
        };
    }
}
