namespace DomRules.Olist.Reading;

/// <summary>A row of <c>order_items.csv</c>: one unit of a product, and the freight in BRL that the customer paid for it.</summary>
internal sealed record OlistItem(string Order, string Product, string Seller, decimal Price, decimal Freight);
