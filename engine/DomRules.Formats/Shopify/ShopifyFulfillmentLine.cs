using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Formats.Shopify;

/// <summary>One line item of a fulfilment order.</summary>
internal sealed record ShopifyFulfillmentLine(string? LineItemId, string? InventoryItemId, string? VariantId, decimal Left)
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Snake);

    private enum Property
    {
        LineItemId, InventoryItemId, VariantId, Quantity, FulfillableQuantity,
    }

    internal static List<ShopifyFulfillmentLine>? ReadAll(ref JsonCursor json)
    {
        if (!json.IsList("the line items")) return null;
        var lines = new List<ShopifyFulfillmentLine>();
        while (json.NextItem())
        {
            if (lines.Count >= InputLimits.OrderLines) json.Skip();
            else if (Read(ref json) is { } line) lines.Add(line);
        }
        return lines;
    }

    /// <summary>Null when nothing is left to ship.</summary>
    internal OrderLine? ToLine(int number, ShopifyLinks links, string? pickupNode) => Left <= 0 ? null : new()
    {
        Number = number,
        Sku = links.SkuOf(this),
        Quantity = Left,
        Fulfilment = pickupNode is null ? "ship" : "pickup",
        PickupNode = pickupNode,
        Attributes = VariantId is { } variant ? AttributeReader.None.Add("variant_id", new TextValue(variant)) : AttributeReader.None,
    };

    private static ShopifyFulfillmentLine? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a line item")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? item = null, inventory = null, variant = null;
        decimal? quantity = null, fulfillable = null;
        while (json.NextKnown(Names, ref seen, [], out var property))
        {
            switch (property)
            {
                case Property.LineItemId: item = ShopifyId.Read(ref json); break;
                case Property.InventoryItemId: inventory = ShopifyId.Read(ref json); break;
                case Property.VariantId: variant = ShopifyId.Read(ref json); break;
                case Property.Quantity: quantity = json.DecimalFrom(0); break;
                case Property.FulfillableQuantity: fulfillable = json.DecimalFrom(0); break;
            }
        }
        if ((fulfillable ?? quantity) is { } left) return new(item, inventory, variant, left);
        json.Context.Problems.Add(FileProblems.Missing, start, "`fulfillable_quantity` is missing");
        return null;
    }
}
