namespace DomRules.Formats.Networks;

/// <summary>What a file of a network holds, in the order in which files are read.</summary>
internal enum SourceKind
{
    /// <summary>Coordinates of postal codes.</summary>
    Places,

    /// <summary>SKUs of inventory items.</summary>
    Links,

    /// <summary>Orders of a shop, for the SKUs of their lines.</summary>
    ShopOrders,

    /// <summary>Fulfilment orders of a shop, for the inventory items of their lines.</summary>
    ShopFulfillmentOrders,

    /// <summary>A network in our own format.</summary>
    Network,

    /// <summary>Locations or inventory levels of a shop.</summary>
    Shop,

    /// <summary>A table of stock.</summary>
    Stock,

    /// <summary>Something else.</summary>
    Other,
}
