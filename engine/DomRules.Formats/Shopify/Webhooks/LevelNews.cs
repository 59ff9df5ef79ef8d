namespace DomRules.Formats.Shopify.Webhooks;

/// <summary>So much of an inventory item may be sold at a location; what is committed to orders is already taken off.</summary>
/// <param name="InventoryItem">Its number.</param>
/// <param name="Location">Number of the location.</param>
/// <param name="Available">Units; may be below 0.</param>
/// <param name="Version">Which state of the shop it is; see <see cref="ShopVersion"/>.</param>
public sealed record LevelNews(string InventoryItem, string Location, decimal Available, decimal Version) : ShopNews(InventoryItem);
