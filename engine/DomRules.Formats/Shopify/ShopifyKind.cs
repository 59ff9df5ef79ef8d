namespace DomRules.Formats.Shopify;

/// <summary>What a payload of Shopify is about.</summary>
internal enum ShopifyKind
{
    /// <summary>Orders.</summary>
    Orders,

    /// <summary>Fulfilment orders.</summary>
    FulfillmentOrders,

    /// <summary>Locations.</summary>
    Locations,

    /// <summary>Inventory levels.</summary>
    InventoryLevels,

    /// <summary>Something that is recognised and not routed.</summary>
    NotRouted,
}
