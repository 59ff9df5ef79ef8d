namespace DomRules.Formats.Shopify;

/// <summary>Properties of an order that routing takes, or says that it leaves aside.</summary>
internal enum ShopifyOrderProperty
{
    Id, Name, CreatedAt, UpdatedAt, CancelledAt, ClosedAt, Currency, PresentmentCurrency, FinancialStatus, SourceName, Tags, Test, TotalWeight, Customer, LineItems,
    ShippingAddress, ShippingLines, Refunds, Fulfillments, DiscountCodes, Note, NoteAttributes,
}
