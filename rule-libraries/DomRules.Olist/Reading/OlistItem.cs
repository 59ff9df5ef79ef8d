using NodaTime;

namespace DomRules.Olist.Reading;

/// <summary>A row of <c>order_items.csv</c>: one unit of a product, the wall-clock time by which the seller was to hand it over, and the freight in BRL that the customer paid for it.</summary>
internal sealed record OlistItem(string Order, string Product, string Seller, LocalDateTime ShippingLimit, decimal Price, decimal Freight);
