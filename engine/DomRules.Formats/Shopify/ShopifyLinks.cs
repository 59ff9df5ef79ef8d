using DomRules.Formats.Problems;
using DomRules.Formats.Tables;

namespace DomRules.Formats.Shopify;

/// <summary>Which SKU an inventory item is. Shopify's stock names inventory items, its orders name SKUs; a table, or an order beside its fulfilment order, links the two.</summary>
internal sealed class ShopifyLinks
{
    private readonly Dictionary<string, string> skuOfInventory = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> skuOfLine = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> skuOfVariant = new(StringComparer.Ordinal);

    internal static TableShape Shape { get; } = new(["sku", "inventory_item_id"], ["variant_id"]);

    /// <summary>What an inventory item of unknown SKU stands under, in stock and in fulfilment orders alike.</summary>
    internal static string StandIn(string inventoryItem) => $"inventory_item:{inventoryItem}";

    internal string? SkuOfInventory(string inventoryItem) => skuOfInventory.GetValueOrDefault(inventoryItem);

    internal string SkuOf(ShopifyFulfillmentLine line) =>
        (line.InventoryItemId is { } item ? SkuOfInventory(item) : null)
        ?? (line.LineItemId is { } number ? skuOfLine.GetValueOrDefault(number) : null)
        ?? (line.VariantId is { } variant ? skuOfVariant.GetValueOrDefault(variant) : null)
        ?? StandIn(line.InventoryItemId ?? line.VariantId ?? line.LineItemId ?? "unknown");

    /// <summary>Takes the rows of a table <c>sku,inventory_item_id</c>.</summary>
    internal void Read(ReadOnlyMemory<byte> bytes, ProblemList problems, bool strict) => TableReader.Read(bytes, Shape, problems, strict, row =>
    {
        if (row.Required("sku") is not { } sku || row.Required("inventory_item_id") is not { } item) return;
        skuOfInventory[item] = sku;
        if (row["variant_id"] is { } variant) skuOfVariant[variant] = sku;
    });

    /// <summary>Takes the SKUs of an order's lines.</summary>
    internal void Learn(ShopifyLines lines)
    {
        foreach (var line in lines.Items)
        {
            if (line.Sku is not { } sku) continue;
            if (line.Id is { } id) skuOfLine.TryAdd(id, sku);
            if (line.VariantId is { } variant) skuOfVariant.TryAdd(variant, sku);
        }
    }

    /// <summary>Takes the inventory item of a fulfilment order's line whose SKU an order has told.</summary>
    internal void Learn(ShopifyFulfillmentLine line)
    {
        if (line.InventoryItemId is not { } item) return;
        var sku = (line.LineItemId is { } id ? skuOfLine.GetValueOrDefault(id) : null) ?? (line.VariantId is { } variant ? skuOfVariant.GetValueOrDefault(variant) : null);
        if (sku is not null) skuOfInventory.TryAdd(item, sku);
    }
}
