using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Hosting;
using DomRules.Formats.Life;
using DomRules.Model.Canonical;
using DomRules.Model.Life;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Reading;

/// <summary>Stock as it stands.</summary>
internal static class InventoryEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        routes.MapGet("/v1/inventory", (HttpRequest request, CancellationToken cancel) => ListAsync(request, services, cancel)).WithName("list_stock").WithSummary("Stock by SKU and node, with who holds it").WithTags("inventory").Needs(Scope.ReadInventory);
        routes.MapGet("/v1/inventory/{sku}", (string sku, CancellationToken cancel) => StockAsync(sku, services, cancel)).WithName("get_stock").WithSummary("A SKU's stock at each node, with who holds it").WithTags("inventory").Needs(Scope.ReadInventory);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, ApiServices services, CancellationToken cancel)
    {
        var asked = PageQuery.Of(request.Query, "node");
        if (asked.Problem is { } problem)
        {
            return Problem.Of(400, "invalid_query", "The query cannot be used", problem);
        }

        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        var node = PageQuery.Text(request.Query, "node");
        var state = services.Queue.Live.State;
        var accounts = state.SkusFrom(asked.After?.Split(SortKey.Between)[0]).Select(state.AccountsOf).SelectMany(nodes => node is null ? nodes.Values : nodes.TryGetValue(node, out var one) ? [one] : []);
        return JsonResult.Of(Page.Of("stock", accounts.SkipWhile(account => string.CompareOrdinal(KeyOf(account), asked.After) <= 0).Take(asked.Limit + 1), KeyOf, asked, LifeParts.Account));
    }

    private static string KeyOf(StockAccount account) => account.Place.Sku + SortKey.Between + account.Place.Node;

    private static async Task<IResult> StockAsync(string sku, ApiServices services, CancellationToken cancel)
    {
        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        var accounts = services.Queue.Live.State.AccountsOf(sku);
        return accounts.IsEmpty
            ? Problem.Of(404, "no_such_stock", "Nobody has it", $"No node has a record of stock for SKU {sku}.")
            : new BytesResult(200, BytesResult.Json, CanonicalJson.Write(new JsonObject { ["sku"] = sku, ["nodes"] = new JsonArray([.. accounts.Values.Select(account => (JsonNode?)LifeParts.Account(account))]) }));
    }
}
