using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Hosting;
using DomRules.Formats.Life;
using DomRules.Model.Canonical;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Reading;

/// <summary>Orders as they stand.</summary>
internal static class OrderEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        routes.MapGet("/v1/orders/{order}", (string order, CancellationToken cancel) => OrderAsync(order, services, cancel)).WithName("get_order").WithSummary("An order as it stands").WithTags("orders").Needs(Scope.ReadOrders);
    }

    private static async Task<IResult> OrderAsync(string id, ApiServices services, CancellationToken cancel)
    {
        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        return services.Queue.Live.State.Orders.TryGetValue(id, out var life)
            ? new BytesResult(200, BytesResult.Json, CanonicalJson.Write(LifeParts.Order(life)))
            : Problem.Of(404, "no_such_order", "There is no such order", $"Order {id} was not placed here.");
    }
}
