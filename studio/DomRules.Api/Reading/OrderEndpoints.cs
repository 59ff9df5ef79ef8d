using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Hosting;
using DomRules.Formats.Life;
using DomRules.Model.Canonical;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Reading;

/// <summary>Orders and stock as they stand.</summary>
internal static class OrderEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        routes.MapGet("/v1/orders/{order}", (string order, CancellationToken cancel) => OrderAsync(order, services, cancel)).WithName("get_order").WithSummary("An order as it stands").WithTags("orders").Needs(Scope.ReadOrders);
        routes.MapGet("/v1/inventory/{sku}", (string sku, CancellationToken cancel) => StockAsync(sku, services, cancel)).WithName("get_stock").WithSummary("A SKU's stock at each node, with who holds it").WithTags("inventory").Needs(Scope.ReadInventory);
    }

    private static async Task<IResult> OrderAsync(string id, ApiServices services, CancellationToken cancel)
    {
        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        return services.Queue.Live.State.Orders.TryGetValue(id, out var life)
            ? new BytesResult(200, BytesResult.Json, CanonicalJson.Write(LifeParts.Order(life)))
            : Problem.Of(404, "no_such_order", "There is no such order", $"Order {id} was not placed here.");
    }

    private static async Task<IResult> StockAsync(string sku, ApiServices services, CancellationToken cancel)
    {
        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        var accounts = services.Queue.Live.State.AccountsOf(sku);
        return accounts.IsEmpty
            ? Problem.Of(404, "no_such_stock", "Nobody has it", $"No node has a record of stock for SKU {sku}.")
            : new BytesResult(200, BytesResult.Json, CanonicalJson.Write(new JsonObject { ["sku"] = sku, ["nodes"] = new JsonArray([.. accounts.Values.Select(account => (JsonNode?)LifeParts.Account(account))]) }));
    }
}
