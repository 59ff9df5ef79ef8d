using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Shopify;

/// <summary>How much of an inventory item is available at a location; null: the shop does not count it. What is committed to orders is already taken off.</summary>
internal sealed record ShopifyLevel(string InventoryItem, string Location, decimal? Available, DateTimeOffset? UpdatedAt)
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Snake);

    private enum Property
    {
        InventoryItemId, LocationId, Available, UpdatedAt, AdminGraphqlApiId,
    }

    internal static ShopifyLevel? Read(ref JsonCursor json)
    {
        if (!json.IsObject("an inventory level")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? item = null, location = null;
        decimal? available = null;
        DateTimeOffset? updatedAt = null;
        while (json.NextKnown(Names, ref seen, [], out var property))
        {
            switch (property)
            {
                case Property.InventoryItemId: item = ShopifyId.Read(ref json); break;
                case Property.LocationId: location = ShopifyId.Read(ref json); break;
                case Property.Available: available = json.Decimal(); break;
                case Property.UpdatedAt: updatedAt = json.Instant(); break;
                default: json.Skip(); break;
            }
        }
        seen.Require(ref json, start, Names, Property.Available);
        if (item is null) json.Context.Problems.Add(FileProblems.Missing, start, "`inventory_item_id` is missing");
        if (location is null) json.Context.Problems.Add(FileProblems.Missing, start, "`location_id` is missing");
        return item is null || location is null ? null : new(item, location, available, updatedAt);
    }
}
