using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Api.Hosting;
using DomRules.Operations.Receivers;
using DomRules.Operations.Serving;
using DomRules.Operations.Shopify;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Shopify;

/// <summary>Shops of Shopify.</summary>
internal static class ShopEndpoints
{
    private const int Most = 50;

    internal static void Map(IEndpointRouteBuilder routes, ApiServices services, bool allowsPrivate)
    {
        var writes = new ShopWrites(services);
        routes.MapGet("/v1/shopify", (CancellationToken cancel) => ListAsync(services, cancel)).WithName("list_shops").WithSummary("All shops, and how they fare").WithTags("shopify").Needs(Scope.Administer);
        routes.MapGet("/v1/shopify/{id}", (string id, CancellationToken cancel) => GetAsync(id, services, cancel)).WithName("get_shop").WithSummary("A shop, and how it fares").WithTags("shopify").Needs(Scope.Administer);
        routes.MapPost("/v1/shopify", (HttpContext context) => AddAsync(context, services, writes, allowsPrivate)).WithName("add_shop").WithSummary("Connects a shop").WithTags("shopify").Needs(Scope.Administer);
        routes.MapPatch("/v1/shopify/{id}", (HttpContext context, string id) => RunAsync(context, services, id, (key, body) => ChangeAsync(context, id, key, body, writes, allowsPrivate))).WithName("change_shop").WithSummary("Changes, disables or enables a shop").WithTags("shopify").Needs(Scope.Administer);
        routes.MapDelete("/v1/shopify/{id}", (HttpContext context, string id) => RunAsync(context, services, id, (key, _) => writes.DeleteAsync(context.Caller().Name, key, id, context.RequestAborted))).WithName("delete_shop").WithSummary("Removes a shop and what waits for it").WithTags("shopify").Needs(Scope.Administer);
    }

    internal static IResult NotFound(string id) => Problem.Of(404, "no_such_shop", "There is no such shop", $"No shop {id} is in the list at /v1/shopify.");

    /// <summary>Runs a request that changes something; with an id, only where that shop is there.</summary>
    internal static Task RunAsync(HttpContext context, ApiServices services, string? id, Func<RequestKey, RequestBody, Task<IResult>> work) =>
        KeyedRequest.RunAsync(context, services, live => id is null || ShopReceiver.Find(live, id) is not null, () => NotFound(id!), work);

    private static async Task<IResult> ListAsync(ApiServices services, CancellationToken cancel)
    {
        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        var list = new JsonArray();
        foreach (var shop in services.Queue.Live.Receivers.Values.Where(one => one.Kind == ReceiverKinds.Shopify))
        {
            list.Add((JsonNode)Shop.View(shop, await services.Store.Outbox.TallyAsync(shop.Id, cancel).ConfigureAwait(false)));
        }

        return JsonResult.Of(new JsonObject { ["shops"] = list });
    }

    private static async Task<IResult> GetAsync(string id, ApiServices services, CancellationToken cancel)
    {
        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        return ShopReceiver.Find(services.Queue.Live, id) is { } shop ? JsonResult.Of(Shop.View(shop.Receiver, await services.Store.Outbox.TallyAsync(id, cancel).ConfigureAwait(false))) : NotFound(id);
    }

    private static Task AddAsync(HttpContext context, ApiServices services, ShopWrites writes, bool allowsPrivate) =>
        RunAsync(context, services, null, (key, body) => AddAsync(context, key, body, services, writes, allowsPrivate));

    private static async Task<IResult> AddAsync(HttpContext context, RequestKey key, RequestBody body, ApiServices services, ShopWrites writes, bool allowsPrivate)
    {
        var (asked, problem) = ShopBody.Read(body.Bytes, isNew: true, allowsPrivate);
        return asked is null ? Problem.OfBody(problem!)
            : services.Queue.Live.Receivers.Count >= Most ? Problem.Of(409, "too_many_receivers", "There are too many already", FormattableString.Invariant($"A network has up to {Most} receivers. Remove one that nobody needs."))
            : await writes.AddAsync(context.Caller().Name, key, asked, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, string id, RequestKey key, RequestBody body, ShopWrites writes, bool allowsPrivate)
    {
        var (asked, problem) = ShopBody.Read(body.Bytes, isNew: false, allowsPrivate);
        return asked is null ? Problem.OfBody(problem!) : await writes.ChangeAsync(context.Caller().Name, key, id, asked, context.RequestAborted).ConfigureAwait(false);
    }
}
