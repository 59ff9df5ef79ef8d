using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Hosting;
using DomRules.Model.Life;
using DomRules.Operations.Auditing;
using DomRules.Operations.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Reading;

/// <summary>Orders by state, and those that wait for a person.</summary>
internal static class OrderLists
{
    private static readonly string[] Statuses = [.. Enum.GetValues<OrderStatus>().Select(Words.Of)];

    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        routes.MapGet("/v1/orders", (HttpRequest request, CancellationToken cancel) => OrdersAsync(request, services, cancel))
            .WithName("list_orders").WithSummary("Orders and carts, the newest first").WithTags("orders").Needs(Scope.ReadOrders);
        routes.MapGet("/v1/holds", (HttpRequest request, CancellationToken cancel) => HoldsAsync(request, services, cancel))
            .WithName("list_holds").WithSummary("What waits for a person, the first due first").WithTags("orders").Needs(Scope.ReadOrders);
    }

    private static async Task<IResult> OrdersAsync(HttpRequest request, ApiServices services, CancellationToken cancel)
    {
        var asked = PageQuery.Of(request.Query, "status", "market");
        var (status, market) = (PageQuery.Text(request.Query, "status"), PageQuery.Text(request.Query, "market"));
        var problem = asked.Problem ?? (status is not null && !Statuses.Contains(status, StringComparer.Ordinal) ? $"`status` is one of {string.Join(", ", Statuses)}." : null);
        if (problem is not null)
        {
            return Problem.Of(400, "invalid_query", "The query cannot be used", problem);
        }

        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        var orders = services.Queue.Live.State.Orders.Values.Where(life => (status is null || Words.Of(life.Status) == status) && (market is null || life.Order.Market == market));
        return JsonResult.Of(Page.Of("orders", orders, life => SortKey.Latest(life.PlacedAt) + life.Order.Id, asked, Row));
    }

    private static async Task<IResult> HoldsAsync(HttpRequest request, ApiServices services, CancellationToken cancel)
    {
        var asked = PageQuery.Of(request.Query, "queue", "overdue");
        var (queue, overdue) = (PageQuery.Text(request.Query, "queue"), PageQuery.Text(request.Query, "overdue"));
        var problem = asked.Problem ?? (overdue is not (null or "true" or "false") ? "`overdue` is true or false." : null);
        if (problem is not null)
        {
            return Problem.Of(400, "invalid_query", "The query cannot be used", problem);
        }

        await services.Queue.RefreshAsync(cancel).ConfigureAwait(false);
        var now = services.Clock.GetUtcNow();
        var holds = services.Queue.Live.State.HeldOrders.SelectMany(life => life.Holds.Select(hold => (Life: life, Hold: hold)))
            .Where(one => (queue is null || one.Hold.Queue == queue) && (overdue is null || (one.Hold.DueBy <= now) == (overdue == "true")));
        return JsonResult.Of(Page.Of("holds", holds, KeyOf, asked, one => Row(one.Life, one.Hold, now)));
    }

    private static string KeyOf((OrderLife Life, OpenHold Hold) one) =>
        string.Join(SortKey.Between, SortKey.Earliest(one.Hold.DueBy), SortKey.Earliest(one.Hold.Since), one.Life.Order.Id, one.Hold.Rule, one.Hold.Queue);

    private static JsonObject Row(OrderLife life) => new()
    {
        ["order"] = life.Order.Id,
        ["status"] = Words.Of(life.Status),
        ["market"] = life.Order.Market,
        ["placedAt"] = Instants.Text(life.PlacedAt),
        ["confirmed"] = life.IsConfirmed,
        ["lines"] = life.Order.Lines.Length,
        ["shipments"] = life.Shipments.Count(shipment => shipment.State != ShipmentState.Broken),
        ["lastDecision"] = life.LastDecision,
    };

    private static JsonObject Row(OrderLife life, OpenHold hold, DateTimeOffset now) => new()
    {
        ["order"] = life.Order.Id,
        ["market"] = life.Order.Market,
        ["queue"] = hold.Queue,
        ["rule"] = hold.Rule,
        ["because"] = hold.Because,
        ["since"] = Instants.Text(hold.Since),
        ["dueBy"] = hold.DueBy is { } due ? Instants.Text(due) : null,
        ["overdue"] = hold.DueBy <= now,
        ["lastDecision"] = life.LastDecision,
    };
}
