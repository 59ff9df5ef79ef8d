namespace DomRules.Engine.Availability;

/// <summary>How the stock of a line stands at a node, before quantities.</summary>
internal enum StockState : byte
{
    /// <summary>The node has no row of the SKU (built-in veto <c>not_carried</c>).</summary>
    NotCarried,

    /// <summary>The row may not be sold (built-in veto <c>not_sellable</c>).</summary>
    NotSellable,

    /// <summary>Nobody counts the product anywhere, though it is tracked: short, with the reason <c>no_stock_data</c>.</summary>
    NoStockData,

    /// <summary>There is a row, and its quantities decide.</summary>
    Counted,

    /// <summary>The product is not tracked: as many as you like.</summary>
    Untracked,
}
