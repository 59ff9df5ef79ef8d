using System.Text.Json;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Shopify.Webhooks;

/// <summary>Reads bodies of webhooks. Names, streets, telephone numbers and mail addresses are passed over while reading and are in nothing that comes out.</summary>
public static class ShopWebhook
{
    private const string File = "webhook";

    /// <summary>What a webhook tells, whatever its bytes are.</summary>
    /// <param name="topic">Such as <c>orders/create</c>.</param>
    /// <param name="body">UTF-8.</param>
    /// <param name="triggeredAt">When it was set off; null: nobody says.</param>
    /// <param name="shop">Id of the shop.</param>
    /// <param name="options">How orders are read.</param>
    public static ShopNews Read(string topic, ReadOnlyMemory<byte> body, DateTimeOffset? triggeredAt, string shop, ReadingOptions options)
    {
        var context = new ReadingContext(options, InputLimits.ProblemsPerOrder);
        return topic switch
        {
            "orders/create" or "orders/updated" or "orders/cancelled" or "orders/paid" or "orders/fulfilled" or "orders/partially_fulfilled" => Order(body, triggeredAt, shop, context),
            "inventory_levels/update" or "inventory_levels/connect" => Level(body, triggeredAt, context),
            "refunds/create" => RefundRecord.Read(body.Span, context) ?? Useless(context, body),
            "fulfillments/create" or "fulfillments/update" => FulfilmentRecord.Read(body.Span, context) ?? Useless(context, body),
            "orders/edited" => new QuietNews(null, "orders/updated tells the whole order after each edit"),
            "inventory_levels/disconnect" => new QuietNews(null, "a location that stocks an item no longer has none of it to sell, which inventory_levels/update tells"),
            _ when topic.StartsWith("fulfillment_orders/", StringComparison.Ordinal) => new QuietNews(null, "fulfilment orders are looked at when a decision is carried to the shop"),
            _ => new UselessNews(null, $"nothing is done with the topic {topic}; unsubscribe from it"),
        };
    }

    private static ShopNews Order(ReadOnlyMemory<byte> body, DateTimeOffset? triggeredAt, string shop, ReadingContext context)
    {
        var read = JsonRecord.Read<ShopifyOrder>(body.Span, context, (ref JsonCursor json) => ShopifyOrder.ReadWhole(ref json, new ShopifyLinks()));
        return read is null ? Useless(context, body)
            : read.UpdatedAt is not { } updatedAt ? new UselessNews(read.Order!.Id, "the payload has no `updated_at`, by which old news are known")
            : new OrderNews(shop, read, ShopVersion.Of(updatedAt, triggeredAt));
    }

    private static ShopNews Level(ReadOnlyMemory<byte> body, DateTimeOffset? triggeredAt, ReadingContext context)
    {
        var read = JsonRecord.Read<ShopifyLevel>(body.Span, context, ShopifyLevel.Read);
        return read is null ? Useless(context, body)
            : read.Available is not { } available ? new UselessNews(read.InventoryItem, "the shop does not count this item (`available` is null); declare the product `\"tracked\": false` in the network")
            : read.UpdatedAt is not { } updatedAt ? new UselessNews(read.InventoryItem, "the payload has no `updated_at`, by which old news are known")
            : new LevelNews(read.InventoryItem, read.Location, available, ShopVersion.Of(updatedAt, triggeredAt));
    }

    private static UselessNews Useless(ReadingContext context, ReadOnlyMemory<byte> body)
    {
        var problems = context.Problems.Tell(body.Span, new(File, 1, "$")).Where(one => one.IsError).Select(one => $"{one.Message} ({one.Path})");
        return new UselessNews(IdOf(body), problems.FirstOrDefault() ?? "the payload cannot be read");
    }

    /// <summary>What the payload names as its order, or as itself; null: nothing, or it is no JSON.</summary>
    private static string? IdOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            return root.ValueKind != JsonValueKind.Object ? null
                : (root.TryGetProperty("order_id", out var id) || root.TryGetProperty("id", out id)) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number)
                    ? Shown.Number(number) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
