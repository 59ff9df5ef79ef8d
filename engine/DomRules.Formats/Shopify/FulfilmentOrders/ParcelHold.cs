namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>Why goods may not leave.</summary>
/// <param name="Reason">A word of Shopify's: <c>INVENTORY_OUT_OF_STOCK</c> or <c>OTHER</c>.</param>
/// <param name="Notes">In words.</param>
public sealed record ParcelHold(string Reason, string Notes)
{
    /// <summary>Nobody has the goods now.</summary>
    public const string OutOfStock = "INVENTORY_OUT_OF_STOCK";

    /// <summary>Anything else.</summary>
    public const string Other = "OTHER";
}
