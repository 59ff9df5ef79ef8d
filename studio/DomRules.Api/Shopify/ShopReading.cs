using System.Text.Json;
using DomRules.Api.Delivering;
using DomRules.Formats.Shopify.FulfilmentOrders;
using DomRules.Formats.Shopify.GraphQl;

namespace DomRules.Api.Shopify;

/// <summary>Reads an order's fulfilment orders, page by page.</summary>
internal sealed class ShopReading(ShopClient client)
{
    private const int MostPages = 200;

    /// <summary>All of them; null: the shop has no such order.</summary>
    internal async Task<List<ShopFulfilmentOrder>?> OrdersAsync(string order, CancellationToken cancel)
    {
        var found = new List<ShopFulfilmentOrder>();
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var data = await client.AskAsync(ShopRequests.Orders(order, after), cancel).ConfigureAwait(false);
            if (Member(data, "order") is not { } root)
            {
                return null;
            }

            var read = Member(root, "fulfillmentOrders") is { } connection ? ShopPages.Orders(connection) : null;
            foreach (var (one, more) in (read ?? throw Unreadable()).Items)
            {
                found.Add(more is null ? one : one with { Lines = [.. one.Lines, .. await LinesAsync(one.Id, more, cancel).ConfigureAwait(false)] });
            }

            if ((after = read.Next) is null)
            {
                return found;
            }
        }

        throw Unreadable();
    }

    private async Task<List<ShopLine>> LinesAsync(string fulfilmentOrder, string? after, CancellationToken cancel)
    {
        var lines = new List<ShopLine>();
        for (var page = 0; after is not null && page < MostPages; page++)
        {
            var data = await client.AskAsync(ShopRequests.Lines(fulfilmentOrder, after), cancel).ConfigureAwait(false);
            var read = Member(data, "fulfillmentOrder") is { } root && Member(root, "lineItems") is { } connection ? ShopPages.Lines(connection) : null;
            lines.AddRange((read ?? throw Unreadable()).Items);
            after = read.Next;
        }

        return lines;
    }

    private static JsonElement? Member(JsonElement from, string name) => from.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Object ? member : null;

    private static ShopRefusedException Unreadable() => new(Delivered.Failed("The shop's answer has not the shape that was asked for."));
}
