using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace DomRules.Formats.Shopify;

/// <summary>What kind of payload a text is, told by the names at its top: an envelope as in REST bodies, or the bare object of a webhook.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Envelope">Names of the envelope's properties that hold it; empty: the bare object.</param>
internal sealed record ShopifyShape(ShopifyKind Kind, IReadOnlyList<string> Envelope)
{
    private const int MostNames = 256;

    private static readonly FrozenDictionary<string, ShopifyKind> Envelopes = new Dictionary<string, ShopifyKind>(StringComparer.Ordinal)
    {
        ["order"] = ShopifyKind.Orders,
        ["orders"] = ShopifyKind.Orders,
        ["fulfillment_order"] = ShopifyKind.FulfillmentOrders,
        ["fulfillment_orders"] = ShopifyKind.FulfillmentOrders,
        ["original_fulfillment_order"] = ShopifyKind.FulfillmentOrders,
        ["moved_fulfillment_order"] = ShopifyKind.FulfillmentOrders,
        ["remaining_fulfillment_order"] = ShopifyKind.FulfillmentOrders,
        ["replacement_fulfillment_order"] = ShopifyKind.FulfillmentOrders,
        ["submitted_fulfillment_order"] = ShopifyKind.FulfillmentOrders,
        ["unsubmitted_fulfillment_order"] = ShopifyKind.FulfillmentOrders,
        ["location"] = ShopifyKind.Locations,
        ["locations"] = ShopifyKind.Locations,
        ["inventory_level"] = ShopifyKind.InventoryLevels,
        ["inventory_levels"] = ShopifyKind.InventoryLevels,
        ["refund"] = ShopifyKind.NotRouted,
        ["refunds"] = ShopifyKind.NotRouted,
        ["fulfillment"] = ShopifyKind.NotRouted,
        ["fulfillments"] = ShopifyKind.NotRouted,
        ["risk"] = ShopifyKind.NotRouted,
        ["risks"] = ShopifyKind.NotRouted,
        ["shipping_zones"] = ShopifyKind.NotRouted,
        ["locations_for_move"] = ShopifyKind.NotRouted,
        ["transaction"] = ShopifyKind.NotRouted,
        ["transactions"] = ShopifyKind.NotRouted,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null when the text is none of Shopify's payloads, or no JSON.</summary>
    internal static ShopifyShape? Detect(ReadOnlySpan<byte> text)
    {
        var names = Utf8.IsValid(text) ? TopNames(text) : [];
        if (names.Count == 0) return null;
        if (names.Contains("id") || names.Contains("inventory_item_id")) return Bare(names) is { } kind ? new(kind, []) : null;
        var envelope = names.Where(Envelopes.ContainsKey).ToList();
        return envelope.Count == 0 ? null : new(Envelopes[envelope[0]], envelope);
    }

    private static ShopifyKind? Bare(HashSet<string> names) =>
        names.Contains("assigned_location_id") ? ShopifyKind.FulfillmentOrders
        : names.Contains("line_items") && (names.Contains("shipping_address") || names.Contains("financial_status") || names.Contains("shipping_lines")) ? ShopifyKind.Orders
        : names.Contains("inventory_item_id") && names.Contains("location_id") ? ShopifyKind.InventoryLevels
        : names.Contains("country_code") && names.Contains("address1") ? ShopifyKind.Locations
        : names.Contains("refund_line_items") || names.Contains("tracking_number") || names.Contains("recommendation") ? ShopifyKind.NotRouted
        : null;

    private static HashSet<string> TopNames(ReadOnlySpan<byte> text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = InputLimits.Depth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return names;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && names.Count < MostNames)
            {
                if (!reader.ValueIsEscaped && reader.ValueSpan.Length < 64) names.Add(Encoding.UTF8.GetString(reader.ValueSpan));
                reader.Skip();
            }
            if (reader.TokenType == JsonTokenType.EndObject) reader.Read();
        }
        catch (JsonException)
        {
            names.Clear();
        }
        return names;
    }
}
